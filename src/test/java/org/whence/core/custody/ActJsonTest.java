package org.whence.core.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.json.JsonReader;
import org.whence.core.json.JsonWriter;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.MediaId;
import org.whence.support.Samples;

class ActJsonTest {

    private static final ChainName CHAIN = SampleActs.chain(new SplittableRandom(1));
    private static final ChainName HOME = new ChainName(null, CHAIN.author(), CHAIN.desk());
    private static final AuthorKey KEY = AuthorKey.ofBytes(new byte[32]);
    private static final MediaId MEDIA = new MediaId("a".repeat(64));

    @ParameterizedTest
    @MethodSource("acts")
    void an_act_reads_back_equal(Act act) {
        var payload = ActJson.write(act);

        assertThat(ActJson.read(payload, CHAIN)).isEqualTo(act);
        assertThat(JsonReader.object(payload).text("act")).isEqualTo(ActJson.word(act));
    }

    @Test
    void the_first_act_of_a_chain_reads_back_equal() {
        var opened = new Act.Opened(CHAIN.in(), KEY, CHAIN.desk(), new ActId("b".repeat(64)));
        var ofHome = new Act.Opened(null, KEY, CHAIN.desk(), null);

        assertThat(ActJson.read(ActJson.write(opened), CHAIN)).isEqualTo(opened);
        assertThat(ActJson.read(ActJson.write(ofHome), HOME)).isEqualTo(ofHome);
    }

    @Test
    void a_payload_is_exactly_this() {
        var act = new Act.Marked(
                MEDIA, Mark.TAGS, "night\nbridge", List.of(new ActId("c".repeat(64)), new ActId("b".repeat(64))));

        assertThat(ActJson.write(act))
                .isEqualTo("{\"act\":\"marked\",\"mark\":\"tags\",\"media\":\"" + MEDIA + "\",\"replaces\":[\""
                        + "b".repeat(64) + "\",\"" + "c".repeat(64) + "\"],\"v\":1,\"value\":\"night\\nbridge\"}");
    }

    @Test
    void an_act_from_a_later_version_is_kept_as_it_is() {
        var payload = "{\"act\":\"reviewed\",\"media\":\"" + MEDIA + "\",\"through\":\"glasses\",\"v\":2}";

        var act = ActJson.read(payload, CHAIN);

        assertThat(act).isEqualTo(new Act.Unknown("reviewed", 2, JsonReader.object(payload)));
        assertThat(ActJson.write(act)).isEqualTo(payload);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void what_would_not_have_been_written_is_refused(String payload) {
        assertThatThrownBy(() -> ActJson.read(payload, CHAIN)).isInstanceOf(JsonException.class);
    }

    @Test
    void a_claim_stands_in_a_case() {
        var claim = Samples.of(200, random -> new SampleActs(random, CHAIN).any())
                .filter(Act.Claimed.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> ActJson.read(ActJson.write(claim), HOME))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("belongs to a case");
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void whatever_the_payload_the_outcome_is_an_act_or_a_json_exception(String payload) {
        try {
            assertThat(ActJson.write(ActJson.read(payload, CHAIN))).isEqualTo(payload);
        } catch (JsonException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    @Test
    void a_payload_of_an_earlier_version_is_lifted_when_it_is_read() {
        var lifts = new Lifts(Map.of("reviewed", List.of(ActJsonTest::seenBecomesMedia)));
        var earlier = "{\"act\":\"reviewed\",\"seen\":\"" + MEDIA + "\",\"v\":1}";
        var now = JsonWriter.canonical(ActWriter.payload(new Act.Reviewed(MEDIA), lifts));

        assertThat(ActJson.read(earlier, CHAIN, lifts)).isEqualTo(new Act.Reviewed(MEDIA));
        assertThat(now).endsWith("\"v\":2}");
        assertThat(ActJson.read(now, CHAIN, lifts)).isEqualTo(new Act.Reviewed(MEDIA));
        assertThatThrownBy(() -> ActJson.read(earlier.replace("\"v\":1", "\"v\":2"), CHAIN, lifts))
                .isInstanceOf(JsonException.class);
        assertThat(ActJson.read(earlier.replace("\"v\":1", "\"v\":3"), CHAIN, lifts))
                .isInstanceOf(Act.Unknown.class);
    }

    private static Json.Obj seenBecomesMedia(Json.Obj payload) {
        var members = new LinkedHashMap<>(payload.members());
        members.put("media", Json.of(payload.text("seen")));
        members.remove("seen");
        return new Json.Obj(members);
    }

    private static Stream<Act> acts() {
        return Samples.of(30, random -> new SampleActs(random, CHAIN)).flatMap(SampleActs::oneOfEach);
    }

    private static Stream<String> malformed() {
        var reviewed = ActJson.write(new Act.Reviewed(MEDIA));
        return Stream.of(
                "",
                "[]",
                "{\"act\":\"reviewed\",\"v\":1}",
                "{\"act\":\"reviewed\"}",
                "{\"v\":1}",
                " " + reviewed,
                reviewed.replace("\"v\":1", "\"v\":0"),
                reviewed.replace("\"v\":1", "\"v\":1,\"w\":2"),
                reviewed.replace("aaaa", "AAAA"),
                reviewed.replace("\"media\":\"a", "\"media\":\"\\u0061"),
                reviewed.replace("\"media\":\"a", "\"media\":\""),
                "{\"act\":\"verified\",\"says\":\"\",\"v\":1}",
                "{\"act\":\"named\",\"name\":\"x\",\"replaces\":[\"" + "c".repeat(64) + "\",\"" + "b".repeat(64)
                        + "\"],\"v\":1}");
    }

    private static Stream<String> damaged() {
        return Samples.of(3000, random -> {
            var bytes = ActJson.write(new SampleActs(random, CHAIN).any()).getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
            return new String(bytes, StandardCharsets.UTF_8);
        });
    }
}
