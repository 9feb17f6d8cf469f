package org.whence.ui.claims;

import static org.whence.ui.kit.Messages.text;

import org.whence.core.provenance.Claim;
import org.whence.ui.claims.Account.Column;

/// What columns of claims are called.
final class ColumnWords {

    private ColumnWords() {}

    /// `When recorded`, `How many dead`.
    static String of(Column column) {
        return switch (column.attribute()) {
            case WHEN -> when(column.of());
            case HOW_MANY ->
                column.counted().isEmpty() ? of(column.attribute()) : text("claims.columnHowManyOf", column.counted());
            case WHERE, WHO, WHAT -> of(column.attribute());
        };
    }

    /// When what is claimed to have been.
    static String when(Claim.Of of) {
        return text("claims.columnWhenOf", of(of));
    }

    static String of(Claim.Attribute attribute) {
        return switch (attribute) {
            case WHEN -> text("claims.columnWhen");
            case WHERE -> text("claims.columnWhere");
            case HOW_MANY -> text("claims.columnHowMany");
            case WHO -> text("claims.columnWho");
            case WHAT -> text("claims.columnWhat");
        };
    }

    static String of(Claim.Of of) {
        return switch (of) {
            case RECORDED -> text("claims.recorded");
            case PUBLISHED -> text("claims.published");
            case EVENT -> text("claims.event");
        };
    }
}
