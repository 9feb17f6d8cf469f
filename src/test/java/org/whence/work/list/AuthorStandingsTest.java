package org.whence.work.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.provenance.Reliance;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.work.list.ListPosts.Standing;

class AuthorStandingsTest {

    private static final AuthorId OWN = author("a");
    private static final AuthorId TRUSTED = author("b");
    private static final AuthorId SET_ASIDE = author("c");
    private static final AuthorId STRANGER = author("d");

    private final List<AuthorId> asked = new ArrayList<>();
    private final AuthorStandings standings = new AuthorStandings(
            OWN,
            new Reliance() {
                @Override
                public boolean on(AuthorId author, CaseId in) {
                    asked.add(author);
                    return author.equals(OWN) || author.equals(TRUSTED);
                }

                @Override
                public boolean isSetAside(AuthorId author, CaseId in) {
                    return author.equals(SET_ASIDE);
                }
            },
            CASE);

    private static AuthorId author(String digit) {
        return new AuthorId(digit.repeat(64));
    }

    @Test
    void records_are_worth_what_their_author_is() {
        assertThat(standings.of(OWN, OWN)).isEqualTo(Standing.OURS);
        assertThat(standings.of(TRUSTED, TRUSTED)).isEqualTo(Standing.RELIED_UPON);
        assertThat(standings.of(SET_ASIDE, SET_ASIDE)).isEqualTo(Standing.SET_ASIDE);
        assertThat(standings.of(STRANGER, STRANGER)).isEqualTo(Standing.NOT_RELIED_UPON);
    }

    @Test
    void what_somebody_who_counts_vouches_for_is_adopted_but_for_what_was_set_aside() {
        assertThat(standings.of(STRANGER, OWN)).isEqualTo(Standing.ADOPTED);
        assertThat(standings.of(STRANGER, TRUSTED)).isEqualTo(Standing.ADOPTED);
        assertThat(standings.of(STRANGER, SET_ASIDE)).isEqualTo(Standing.NOT_RELIED_UPON);
        assertThat(standings.of(SET_ASIDE, OWN)).isEqualTo(Standing.SET_ASIDE);
        assertThat(standings.of(OWN, TRUSTED)).isEqualTo(Standing.OURS);
    }

    @Test
    void an_author_is_asked_for_once() {
        for (var i = 0; i < 5; i++) {
            standings.of(STRANGER, STRANGER);
        }
        assertThat(asked).containsExactly(STRANGER);
    }
}
