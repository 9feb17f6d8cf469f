package org.whence.ui.claims;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.whence.core.provenance.Claim;
import org.whence.core.testimony.Amount;
import org.whence.core.testimony.Comparison;
import org.whence.core.testimony.Ledger;
import org.whence.work.show.Dossier;

/// What the sources of a case say, beside each other: a row for each source, a column for each thing spoken of.
///
/// @param rows those who say most first
record Account(List<Column> columns, List<Row> rows) {

    /// A thing that is spoken of.
    ///
    /// @param of what a claim of when is about; `EVENT` where the attribute is another
    /// @param counted what is counted, as [Amount] reads it; empty where nothing is
    record Column(Claim.Attribute attribute, Claim.Of of, String counted) {

        static Column of(Claim claim) {
            var counted = claim.attribute() == Claim.Attribute.HOW_MANY
                    ? Amount.in(Comparison.said(claim)).map(Amount::of).orElse("")
                    : "";
            return new Column(claim.attribute(), claim.of(), counted);
        }

        /// Whether the record can speak of it: of when something was recorded or published.
        boolean hasRecord() {
            return attribute == Claim.Attribute.WHEN && of != Claim.Of.EVENT;
        }
    }

    /// What one source says.
    ///
    /// @param by empty where nobody is named
    /// @param claims in the order in which they were made
    record Row(String by, List<Dossier.Judged> claims) {

        List<Dossier.Judged> of(Column column) {
            return claims.stream()
                    .filter(judged -> Column.of(judged.claim()).equals(column))
                    .toList();
        }

        /// What it says now.
        Optional<Dossier.Judged> latest(Column column) {
            return Optional.ofNullable(of(column))
                    .filter(said -> !said.isEmpty())
                    .map(List::getLast);
        }
    }

    static Account of(List<Dossier.Judged> judged) {
        var order = Ledger.inOrder(judged.stream().map(Dossier.Judged::claim).toList());
        var rows = judged.stream()
                .sorted((one, two) -> Integer.compare(order.indexOf(one.claim()), order.indexOf(two.claim())))
                .collect(groupingBy(one -> Ledger.source(one.claim()), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(row -> new Row(row.getKey(), List.copyOf(row.getValue())))
                .sorted((one, two) -> Integer.compare(two.claims.size(), one.claims.size()))
                .toList();
        return new Account(columns(judged), rows);
    }

    private static List<Column> columns(List<Dossier.Judged> judged) {
        var attributes = new TreeSet<Column>((one, two) -> {
            var attribute = one.attribute.compareTo(two.attribute);
            var of = one.of.compareTo(two.of);
            return attribute != 0 ? attribute : of != 0 ? of : one.counted.compareTo(two.counted);
        });
        judged.forEach(one -> attributes.add(Column.of(one.claim())));
        return List.copyOf(attributes);
    }

    /// The sources whose latest word excludes `claim`, in the order of the rows.
    List<String> excluding(Claim claim) {
        var column = Column.of(claim);
        return others(claim)
                .filter(row -> row.latest(column)
                        .filter(other -> excludes(Comparison.of(claim, other.claim())))
                        .isPresent())
                .map(Row::by)
                .toList();
    }

    /// How many other sources speak of the same thing.
    long speaking(Claim claim) {
        var column = Column.of(claim);
        return others(claim).filter(row -> row.latest(column).isPresent()).count();
    }

    private Stream<Row> others(Claim claim) {
        return rows.stream().filter(row -> !row.by.equals(Ledger.source(claim)));
    }

    private static boolean excludes(Comparison comparison) {
        return comparison instanceof Comparison.OtherTime || comparison instanceof Comparison.OtherNumber;
    }
}
