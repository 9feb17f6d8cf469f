package org.whence.core.testimony;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.Claim;

/// A number as each source said it over time. Nothing is averaged, and no source weighs more than another.
///
/// @param of what is counted
/// @param accounts one for each source, in the order in which they first spoke
public record Ledger(String of, List<Account> accounts) {

    public Ledger {
        accounts = List.copyOf(accounts);
    }

    /// What one source said, earliest first.
    ///
    /// @param by empty where nobody is named
    public record Account(String by, List<Entry> entries) {

        public Account {
            entries = List.copyOf(entries);
        }

        /// What it says now.
        public Entry latest() {
            return entries.getLast();
        }
    }

    /// One number.
    ///
    /// @param at the latest instant at which it may have been said
    /// @param corrected it lies wholly below what this source said before
    /// @param after who said the same words earlier, where another source did
    public record Entry(Claim claim, Amount amount, Instant at, boolean corrected, Optional<Claim> after) {}

    /// The ledgers of all things that are counted in `claims`, by what is counted. Claims of which it is not known
    /// when they were said, or that name no amount, are in none.
    public static List<Ledger> of(List<Claim> claims) {
        var things = new TreeMap<String, List<Told>>();
        for (var claim : claims) {
            var at = saidAt(claim);
            var amount = Amount.in(Comparison.said(claim));
            if (claim.attribute() == Claim.Attribute.HOW_MANY && at != null && amount.isPresent()) {
                things.computeIfAbsent(amount.get().of(), _ -> new ArrayList<>())
                        .add(new Told(claim, amount.get(), at));
            }
        }
        return things.entrySet().stream()
                .map(thing -> new Ledger(thing.getKey(), accounts(thing.getValue())))
                .toList();
    }

    private record Told(Claim claim, Amount amount, Instant at) {}

    private static List<Account> accounts(List<Told> told) {
        told.sort(comparing(Told::at));
        var bySource = new LinkedHashMap<String, List<Entry>>();
        var said = new LinkedHashMap<String, Claim>();
        for (var one : told) {
            var words = Comparison.plain(one.claim.quote());
            var first = said.putIfAbsent(words, one.claim);
            var account = bySource.computeIfAbsent(source(one.claim), _ -> new ArrayList<>());
            account.add(new Entry(
                    one.claim, one.amount, one.at, isCorrection(account, one.amount), otherSource(first, one.claim)));
        }
        return bySource.entrySet().stream().map(Ledger::account).toList();
    }

    private static Account account(Map.Entry<String, List<Entry>> source) {
        return new Account(source.getKey(), source.getValue());
    }

    private static boolean isCorrection(List<Entry> before, Amount amount) {
        return !before.isEmpty()
                && amount.most() != null
                && amount.most() < before.getLast().amount().least();
    }

    private static Optional<Claim> otherSource(@Nullable Claim first, Claim claim) {
        return Optional.ofNullable(first).filter(one -> !source(one).equals(source(claim)));
    }

    /// Who says it; empty where nobody is named.
    public static String source(Claim claim) {
        return Objects.requireNonNullElse(claim.by(), "");
    }

    private static @Nullable Instant saidAt(Claim claim) {
        return claim.saidAt() == null ? null : claim.saidAt().span().to();
    }

    /// The order in which claims were made: those of which it is not known last.
    public static List<Claim> inOrder(List<Claim> claims) {
        return claims.stream()
                .sorted(comparing(Ledger::saidAt, nullsLast(comparing(instant -> instant))))
                .toList();
    }
}
