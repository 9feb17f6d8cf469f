package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.whence.core.provenance.Records.id;
import static org.whence.core.provenance.Records.minute;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;
import org.whence.core.time.Zone;

class PostTimeTest {

    private static final Platforms PLATFORMS = Platforms.bundled();
    private static final Instant RECORDED = Instant.parse("2026-11-23T06:00:00Z");
    private static final Reading POSTED = minute("2019-08-03T19:42", new Zone.Utc());
    private static final Reading EDITED = minute("2020-01-01T00:00", new Zone.Utc());
    private static final Reading CAPTURED = minute("2021-01-01T00:00", new Zone.Utc());
    private static final Instant FROM = Instant.parse("2019-08-03T19:42:00Z");
    private static final Span MINUTE = new Span(FROM, Instant.parse("2019-08-03T19:42:59.999Z"));

    private static Span time(
            @Nullable String address,
            @Nullable String account,
            @Nullable Reading posted,
            @Nullable Reading edited,
            @Nullable Reading captured) {
        var post = new Post(id(1), address, account, null, null, posted, edited, captured, Basis.PUBLISHED);
        return PostTime.of(post, RECORDED, PLATFORMS).when();
    }

    @Test
    void where_media_cannot_be_exchanged_an_edit_changes_nothing() {
        assertThat(time("https://www.tiktok.com/@a/video/1", "@a", POSTED, EDITED, CAPTURED))
                .isEqualTo(MINUTE);
    }

    @Test
    void where_media_can_be_exchanged_the_time_lasts_until_the_last_edit() {
        assertThat(time("https://t.me/harbour/7", "@harbour", POSTED, EDITED, CAPTURED))
                .isEqualTo(new Span(FROM, EDITED.span().to()));
        assertThat(time("https://t.me/harbour/7", "@harbour", POSTED, null, CAPTURED))
                .isEqualTo(MINUTE);
    }

    @Test
    void an_unknown_platform_counts_as_one_that_lets_media_be_exchanged() {
        assertThat(time("https://forum.example/7", "@harbour", POSTED, EDITED, null))
                .isEqualTo(new Span(FROM, EDITED.span().to()));
        assertThat(time(null, "@harbour", POSTED, null, null)).isEqualTo(MINUTE);
    }

    @Test
    void where_an_exchange_leaves_no_mark_the_time_lasts_until_the_capture() {
        assertThat(time("https://vimeo.com/7", "harbour", POSTED, null, CAPTURED))
                .isEqualTo(new Span(FROM, CAPTURED.span().to()));
    }

    @Test
    void a_web_page_lasts_until_it_was_captured_or_else_recorded_here() {
        assertThat(time("https://news.example/7", null, POSTED, null, CAPTURED))
                .isEqualTo(new Span(FROM, CAPTURED.span().to()));
        assertThat(time("https://news.example/7", null, POSTED, null, null)).isEqualTo(new Span(FROM, RECORDED));
    }

    @Test
    void a_post_of_unknown_time_was_there_when_it_was_captured() {
        assertThat(time("https://t.me/harbour/7", "@harbour", null, EDITED, CAPTURED))
                .isEqualTo(new Span(null, CAPTURED.span().to()));
    }

    @Test
    void a_reading_without_a_zone_is_as_wide_as_it_has_to_be() {
        assertThat(time("whatsapp:chat", "Olena", minute("2019-08-03T19:42", new Zone.Unknown()), null, null))
                .isEqualTo(
                        Span.between(Instant.parse("2019-08-03T05:42:00Z"), Instant.parse("2019-08-04T07:42:59.999Z")));
    }

    @Test
    void an_edit_before_the_post_does_not_shorten_it() {
        assertThat(time("https://t.me/harbour/7", "@harbour", CAPTURED, EDITED, null))
                .isEqualTo(CAPTURED.span());
    }

    @ParameterizedTest
    @CsvSource({
        "https://t.me/harbour/7,           Telegram",
        "t.me/harbour/7,                   Telegram",
        "https://T.ME:443/harbour,         Telegram",
        "https://mobile.twitter.com/a b|c, X",
        "https://youtu.be?v=1,             YouTube",
        "whatsapp:chat with Olena,         WhatsApp"
    })
    void platforms_are_known_by_their_hosts(String address, String name) {
        assertThat(PLATFORMS.of(address)).map(Platform::name).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://not-t.me/harbour",
                "https://t.me.example/x",
                "https://t.me@example.org/",
                "https://example.org/t.me",
                "",
                "x"
            })
    void other_hosts_are_not_mistaken_for_them(String address) {
        assertThat(PLATFORMS.of(address)).isEmpty();
    }

    @Test
    void every_platform_has_a_source_and_no_host_belongs_to_two() {
        assertThat(PLATFORMS.all())
                .hasSizeGreaterThan(10)
                .allSatisfy(platform -> assertThat(platform.source()).isNotBlank());
        assertThat(PLATFORMS.all().stream().flatMap(platform -> platform.hosts().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_line_without_its_five_columns_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Platforms.parse("X\tx.com\tyes\tyes"));
        assertThatIllegalArgumentException().isThrownBy(() -> Platforms.parse("X\tx.com\tperhaps\tyes\tX Help"));
    }
}
