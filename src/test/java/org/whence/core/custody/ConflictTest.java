package org.whence.core.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;
import org.whence.support.Desks;

/// A case is named by two people.
final class ConflictTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final AuthorKey STRANGER = key(7);

    private final LoggedAct mine = named(1, Desks.KEY, "Harbour");
    private final LoggedAct theirs = named(2, STRANGER, "Pier");

    @Test
    void two_names_that_did_not_see_each_other_are_a_conflict_and_whose_counts_is_said() {
        assertThat(among(List.of(mine, theirs), List.of())).singleElement().satisfies(conflict -> {
            assertThat(conflict.acts()).containsExactly(mine, theirs);
            assertThat(conflict.counting()).containsExactly(mine.id());
        });
    }

    @Test
    void a_conflict_is_new_where_what_comes_makes_it_one() {
        assertThat(among(List.of(mine), List.of(theirs)))
                .extracting(Conflict::isNew)
                .containsExactly(true);
        assertThat(among(List.of(mine, theirs), List.of()))
                .extracting(Conflict::isNew)
                .containsExactly(false);
    }

    @Test
    void the_same_name_twice_is_no_conflict_and_one_that_was_replaced_neither() {
        assertThat(among(List.of(mine, named(2, STRANGER, "Harbour")), List.of()))
                .isEmpty();
        assertThat(among(List.of(mine, theirs, named(3, Desks.KEY, "Pier", mine.id(), theirs.id())), List.of()))
                .isEmpty();
    }

    @Test
    void conflicts_come_in_the_order_of_their_names() {
        var closed = logged(3, Desks.KEY, new Act.ClosedOff(true, List.of()));
        var open = logged(4, STRANGER, new Act.ClosedOff(false, List.of()));
        assertThat(among(List.of(theirs, open), List.of(mine, closed)))
                .extracting(conflict -> conflict.field().name())
                .containsExactly("closed", "name");
    }

    private static List<Conflict> among(List<LoggedAct> here, List<LoggedAct> coming) {
        return Conflict.among(here, coming, Desks.KEY.author()::equals);
    }

    private static LoggedAct named(int number, AuthorKey by, String name, ActId... replaces) {
        return logged(number, by, new Act.Named(name, List.of(replaces)));
    }

    private static LoggedAct logged(int number, AuthorKey by, Act act) {
        return new LoggedAct(
                new ActId("%064x".formatted(number)),
                new ChainName(CASE, by.author(), Desks.DESK),
                number,
                Desks.START,
                act);
    }

    private static AuthorKey key(int filled) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) filled);
        return AuthorKey.ofBytes(bytes);
    }
}
