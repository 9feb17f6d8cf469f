package org.whence.ui.claims;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.whence.core.provenance.Claim;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.VerdictMark;
import org.whence.work.show.Dossier;

/// What is claimed of one media: a row for each who says something, a column for each thing that is spoken of.
///
/// @param name of the media
/// @param columns in the order of their definition; those of which nobody speaks are left out
record Matrix(MediaId media, String name, List<Claim.Attribute> columns, List<Row> rows) {

    /// What one source says.
    ///
    /// @param by empty where nobody is named
    record Row(String by, List<Dossier.Judged> claims) {

        /// What it says of one thing, in the order in which it was entered.
        List<Dossier.Judged> of(Claim.Attribute attribute) {
            return claims.stream()
                    .filter(judged -> judged.claim().attribute() == attribute)
                    .toList();
        }
    }

    /// The matrices of a case, those with the gravest verdict first.
    ///
    /// @param names of media
    static List<Matrix> of(List<Dossier.Judged> judged, Function<MediaId, String> names) {
        return judged.stream()
                .collect(groupingBy(one -> one.claim().media(), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(media -> matrix(media.getKey(), names.apply(media.getKey()), media.getValue()))
                .sorted(comparing(Matrix::gravest))
                .toList();
    }

    /// The gravest of its verdicts.
    VerdictMark gravest() {
        return rows.stream()
                .flatMap(row -> row.claims.stream())
                .map(judged -> VerdictMark.of(judged.verdict()))
                .min(comparing(VerdictMark::ordinal))
                .orElse(VerdictMark.CANNOT_TELL);
    }

    private static Matrix matrix(MediaId media, String name, List<Dossier.Judged> claims) {
        var columns = Stream.of(Claim.Attribute.values())
                .filter(attribute -> claims.stream().anyMatch(one -> one.claim().attribute() == attribute))
                .toList();
        var rows = claims.stream()
                .collect(groupingBy(
                        one -> Objects.requireNonNullElse(one.claim().by(), ""), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(row -> new Row(row.getKey(), row.getValue()))
                .toList();
        return new Matrix(media, name, columns, rows);
    }
}
