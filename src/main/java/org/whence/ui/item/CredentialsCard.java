package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.core.credentials.Credentials;
import org.whence.core.credentials.CredentialsWords;
import org.whence.core.credentials.Held;
import org.whence.core.credentials.ManifestStore;
import org.whence.core.credentials.Outcome;
import org.whence.core.credentials.StatusCode;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.FactGrid;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Space;

/// What became of looking for Content Credentials, what it does not prove, and what the validation said, code by code.
final class CredentialsCard {

    private CredentialsCard() {}

    static Node of(Credentials credentials) {
        var outcome = credentials.outcome();
        var card = Words.card(
                text("facts.credentials"),
                Words.wrapped(text("facts.state", CredentialsWords.state(outcome)), "w-strong"));
        var held = Held.in(outcome);
        if (!held.isEmpty()) {
            var chips = new FlowPane(Space.SNUG, Space.SNUG);
            held.forEach(one -> chips.getChildren().add(chip(one)));
            card.getChildren().add(chips);
        }
        CredentialsWords.says(credentials).stream()
                .skip(outcome instanceof Outcome.NotChecked ? 1 : 0) // the state above says why already
                .forEach(says -> card.getChildren().add(Words.wrapped(says)));
        var store = store(outcome);
        if (store != null) {
            card.getChildren().addAll(manifest(store), codes(store));
        }
        return card;
    }

    private static Node chip(Held held) {
        return held.isInDoubt()
                ? Chip.of(Icon.WARNING, held.words(), "warning")
                : Chip.of(Icon.INFORMATION, held.words());
    }

    private static @Nullable ManifestStore store(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Invalid(var store) -> store;
            case Outcome.SignerUnlisted(var store) -> store;
            case Outcome.SignerListed(var store, var _) -> store;
            case Outcome.NoneFound() -> null;
            case Outcome.RemoteOnly(var _) -> null;
            case Outcome.Unreadable(var _) -> null;
            case Outcome.NotChecked(var _) -> null;
        };
    }

    /// What the signer says of the file, in the signer's own words.
    private static GridPane manifest(ManifestStore store) {
        var grid = new FactGrid();
        var active = store.active();
        fact(grid, text("facts.credentials.generator"), active.generator());
        fact(grid, text("facts.credentials.title"), active.title());
        fact(grid, text("facts.credentials.actions"), String.join(", ", active.actions()));
        fact(grid, text("facts.credentials.sources"), String.join(", ", active.sourceTypes()));
        for (var ingredient : active.ingredients()) {
            fact(grid, text("facts.credentials.ingredient"), ingredient.title());
        }
        return grid.root();
    }

    private static void fact(FactGrid grid, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            grid.with(label, value);
        }
    }

    private static Node codes(ManifestStore store) {
        var rows = new VBox(Space.HAIR, Words.heading(text("facts.credentials.codes")));
        store.codes().forEach(code -> rows.getChildren().add(code(code, "")));
        store.ingredientCodes()
                .forEach(code -> rows.getChildren().add(code(code, text("facts.credentials.ofIngredient"))));
        return rows;
    }

    private static Node code(StatusCode code, String of) {
        return Words.wrapped(
                text("facts.credentials.code", code.kind().word(), code.code(), of),
                code.kind() == StatusCode.Kind.FAILURE ? "w-mono" : "w-muted");
    }
}
