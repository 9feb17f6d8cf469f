package org.whence.core.testimony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final String CLERK = "28 bodies, a hospital clerk says.";

    private final List<Ledger> ledgers = Ledger.of(List.of(
            Said.number("Channel B", "2025-03-07T23:40", "200 dead"),
            Said.number("Channel B", "2025-03-07T21:11", "more than 40 dead"),
            Said.number("Channel B", "2025-03-08T07:30", "41 dead"),
            Said.number("Outlet A", "2025-03-08T02:40", "28 dead", CLERK),
            Said.number("Monitor D", "2025-03-08T04:05", "28 dead", "“28 bodies”, a hospital clerk says"),
            Said.number("@cedar_street", "2025-03-07T21:03", "3 hurt"),
            Said.number("Agency C", null, "12 dead"),
            Said.where("Cedar Street")));

    @Test
    void each_thing_counted_has_a_ledger_and_each_source_an_account_in_the_order_of_time() {
        assertThat(ledgers).extracting(Ledger::of).containsExactly("dead", "hurt");
        assertThat(ledgers.getFirst().accounts())
                .extracting(Ledger.Account::by)
                .containsExactly("Channel B", "Outlet A", "Monitor D");
        assertThat(account("Channel B").entries())
                .extracting(entry -> entry.amount().least())
                .containsExactly(41L, 200L, 41L);
        assertThat(account("Channel B").latest().amount()).isEqualTo(new Amount(41, 41L, "dead"));
    }

    @Test
    void a_number_wholly_below_the_last_is_a_correction() {
        assertThat(account("Channel B").entries())
                .extracting(Ledger.Entry::corrected)
                .containsExactly(false, false, true);
    }

    @Test
    void the_same_words_from_another_source_name_who_said_them_first() {
        assertThat(account("Monitor D").latest().after())
                .hasValueSatisfying(first -> assertThat(first.by()).isEqualTo("Outlet A"));
        assertThat(account("Outlet A").latest().after()).isEmpty();
    }

    private Ledger.Account account(String by) {
        return ledgers.getFirst().accounts().stream()
                .filter(account -> account.by().equals(by))
                .findFirst()
                .orElseThrow();
    }
}
