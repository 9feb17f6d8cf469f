package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.core.metadata.FactReasons.ReasonedPlace;
import org.whence.core.metadata.Track;
import org.whence.core.place.Place;
import org.whence.core.place.World;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.BasisMark;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Space;
import org.whence.work.show.Explained;
import org.whence.work.show.FactsPage;

/// What a media says of itself, a card each: its times, its places, and who may have written it.
final class StatedCards {

    private StatedCards() {}

    static List<Node> of(Explained explained) {
        return Stream.of(times(explained), places(explained), traces(explained))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Node> times(Explained explained) {
        var times = explained.reasons().times();
        if (times.isEmpty()) {
            return Optional.empty();
        }
        var rows = new VBox(Space.MEDIUM);
        for (var reasoned : times) {
            var time = reasoned.time();
            var mark = BasisMark.of(time);
            var when = Words.wrapped(TimeText.words(time.reading().span()), "w-strong");
            var source = Words.wrapped(text("facts.time", mark.word(), time.source(), time.raw()), "w-muted");
            var says = new VBox(when, source, Words.wrapped(reasoned.zone(), "w-muted"));
            reasoned.compared().forEach(compared -> says.getChildren().add(Words.wrapped(compared)));
            reasoned.local()
                    .forEach(local -> says.getChildren()
                            .add(Words.wrapped(text(
                                    "facts.localTime",
                                    local.words(),
                                    local.zone().getId()))));
            HBox.setHgrow(says, Priority.ALWAYS);
            rows.getChildren().add(new HBox(Space.MEDIUM, mark.node(), says));
        }
        return Optional.of(Words.card(text("facts.times"), rows));
    }

    private static Optional<Node> places(Explained explained) {
        if (explained.reasons().places().isEmpty()) {
            return Optional.empty();
        }
        var rows = new VBox(Space.MEDIUM);
        for (var place : explained.reasons().places()) {
            rows.getChildren().add(place(place, explained.track()));
        }
        if (!explained.reasons().worldIsKnown()) {
            rows.getChildren().add(Words.wrapped(text("facts.noMap"), "w-muted"));
        }
        return Optional.of(Words.card(text("facts.places"), rows));
    }

    private static Node place(ReasonedPlace reasoned, @Nullable Track track) {
        var stated = reasoned.stated();
        var head = Words.wrapped(Figures.place(stated.place()), "w-strong");
        var raw = stated.details().raw();
        var says =
                new VBox(head, Words.wrapped(raw == null ? stated.source() : stated.source() + ": " + raw, "w-muted"));
        if (!reasoned.countries().isEmpty()) {
            says.getChildren().add(Words.wrapped(String.join(", ", reasoned.countries())));
        }
        reasoned.near().forEach(near -> says.getChildren().add(Words.wrapped(FactsPage.near(near))));
        reasoned.flags()
                .forEach(flag -> says.getChildren()
                        .add(new HBox(
                                Space.SMALL,
                                Chip.of(Icon.WARNING, flag.word(), "warning"),
                                Words.wrapped(flag.says()))));
        var isOnTrack = stated.source().endsWith(Track.GROUP + ":" + Track.POINT);
        if (stated.place() instanceof Place.Point point && (point.latitude() != 0 || point.longitude() != 0)) {
            World.bundled()
                    .ifPresent(world -> says.getChildren()
                            .add(new PositionMap(world.countries(), point, reasoned, isOnTrack ? track : null).root()));
        }
        return says;
    }

    private static Optional<Node> traces(Explained explained) {
        if (explained.traces().isEmpty()) {
            return Optional.empty();
        }
        var rows = new VBox(Space.MEDIUM);
        for (var trace : explained.traces()) {
            var rule = trace.rule();
            rows.getChildren()
                    .add(new VBox(
                            Words.wrapped(text("facts.consistent", rule.says())),
                            Words.wrapped(text("facts.because", String.join("; ", trace.because())), "w-muted"),
                            Words.wrapped(text("facts.but", rule.but()), "w-muted"),
                            Words.wrapped(text("facts.rule", rule.name(), rule.source()), "w-small", "w-muted")));
        }
        rows.getChildren().add(Words.wrapped(text("facts.leads"), "w-muted"));
        return Optional.of(Words.card(text("facts.traces"), rows));
    }
}
