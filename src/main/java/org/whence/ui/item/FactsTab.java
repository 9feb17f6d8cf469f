package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Preview;
import org.whence.core.finding.Finding;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.FactReasons.ReasonedPlace;
import org.whence.core.metadata.Track;
import org.whence.core.place.Place;
import org.whence.core.place.World;
import org.whence.core.provenance.Acquisition;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.BasisMark;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.CoverView.Fit;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Pictures;
import org.whence.ui.kit.Space;
import org.whence.work.Dossier;
import org.whence.work.Explained;
import org.whence.work.FactsPage;

/// What is known of a media from its bytes: findings, hashes, how it came here, and every time it states.
final class FactsTab {

    /// Of each of the two pictures that are shown beside each other.
    private static final double SMALL_PICTURE = 180;

    private final Pictures pictures;
    private final VBox root = new VBox(Space.BASE);

    FactsTab(Pictures pictures) {
        this.pictures = pictures;
        root.getStyleClass().add("w-tab-body");
    }

    Region root() {
        return root;
    }

    void show(Dossier dossier) {
        root.getChildren().clear();
        dossier.findings().forEach(finding -> root.getChildren().add(finding(finding)));
        var examination = dossier.examination();
        if (examination != null) {
            page(examination, dossier.explained());
            var credentials = examination.credentials();
            if (credentials != null) {
                root.getChildren().add(CredentialsCard.of(credentials));
            }
            times(dossier.explained());
            places(dossier.explained());
            traces(dossier.explained());
            thumbnail(dossier, examination);
            embedded(examination);
            companions(dossier.explained());
            root.getChildren().add(Words.card(text("facts.examination"), examination(examination)));
            defects(examination);
        }
        root.getChildren().add(Words.card(text("facts.hashes"), hashes(dossier)));
        dossier.acquisitions().forEach(acquisition -> root.getChildren().add(acquisition(acquisition)));
    }

    private static Node finding(Finding finding) {
        var chip = switch (finding.severity()) {
            case NOTE -> Chip.of(Icon.INFORMATION, text("facts.note"));
            case ODD -> Chip.of(Icon.WARNING, text("facts.odd"), "warning");
            case CONTRADICTION -> Chip.of(Icon.WARNING, text("facts.contradiction"), "warning");
        };
        chip.setMinWidth(Region.USE_PREF_SIZE);
        var says = Words.wrapped(finding.says());
        var rests = Words.wrapped(text("facts.restsOn", String.join(", ", finding.records())), "w-muted");
        return new HBox(Space.SMALL, chip, new VBox(Space.HAIR, says, rests));
    }

    private static GridPane hashes(Dossier dossier) {
        var hashes = dossier.hashes();
        var grid = Words.facts();
        Words.fact(grid, text("item.sha256"), Figures.grouped(hashes.media().hex()), "w-mono");
        Words.fact(grid, text("facts.sha1"), Figures.grouped(hashes.sha1()), "w-mono");
        Words.fact(grid, text("facts.md5"), Figures.grouped(hashes.md5()), "w-mono");
        Words.fact(grid, text("item.size"), Figures.bytes(hashes.size()));
        return grid;
    }

    private static GridPane examination(Examination examination) {
        var grid = Words.facts();
        Words.fact(grid, text("item.type"), examination.type());
        var size = examination.size();
        if (size != null) {
            Words.fact(
                    grid,
                    text("facts.picture"),
                    text("item.pixels", Integer.toString(size.width()), Integer.toString(size.height())));
        }
        var duration = examination.durationMillis();
        if (duration != null) {
            Words.fact(grid, text("facts.length"), Figures.timecode(duration), "w-mono");
        }
        if (examination.pixels() != null) {
            Words.fact(grid, text("facts.pixels"), Figures.grouped(examination.pixels()), "w-mono");
        }
        var picture = examination.picture();
        if (picture != null) {
            Words.fact(grid, text("facts.pdq"), Figures.grouped(picture.hash().hex()), "w-mono");
            Words.fact(grid, text("facts.quality"), text("facts.of100", picture.quality()));
        }
        if (!examination.frames().isEmpty()) {
            Words.fact(
                    grid,
                    text("facts.frames"),
                    text("facts.hashed", examination.frames().size()));
        }
        Words.fact(
                grid,
                text("facts.examined"),
                text("facts.examinedBy", examination.status().word(), examination.version(), examination.sandbox()));
        return grid;
    }

    private void page(Examination examination, Explained explained) {
        var rows = new VBox(Space.SMALL);
        for (var section : FactsPage.of(examination, explained)) {
            rows.getChildren().add(Words.heading(section.heading()));
            section.sentences().forEach(says -> rows.getChildren().add(Words.wrapped(says)));
        }
        if (rows.getChildren().isEmpty()) {
            rows.getChildren().add(Words.wrapped(text("item.nothingLeft"), "w-muted"));
        }
        rows.getChildren().add(Words.wrapped(text("facts.neverDecide"), "w-muted"));
        root.getChildren().add(Words.card(text("facts.inShort"), rows));
    }

    private void times(Explained explained) {
        var times = explained.reasons().times();
        if (times.isEmpty()) {
            return;
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
        root.getChildren().add(Words.card(text("facts.times"), rows));
    }

    private void places(Explained explained) {
        if (explained.reasons().places().isEmpty()) {
            return;
        }
        var rows = new VBox(Space.MEDIUM);
        for (var place : explained.reasons().places()) {
            rows.getChildren().add(place(place, explained.track()));
        }
        if (!explained.reasons().worldIsKnown()) {
            rows.getChildren().add(Words.wrapped(text("facts.noMap"), "w-muted"));
        }
        root.getChildren().add(Words.card(text("facts.places"), rows));
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

    private void traces(Explained explained) {
        if (explained.traces().isEmpty()) {
            return;
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
        root.getChildren().add(Words.card(text("facts.traces"), rows));
    }

    /// The thumbnail inside the file beside the picture, through the one gate.
    private void thumbnail(Dossier dossier, Examination examination) {
        var distance = examination.metadata().stream()
                .filter(field -> field.source().equals("Embedded:ThumbnailDistance"))
                .findFirst();
        if (distance.isEmpty()) {
            return;
        }
        var both = new HBox(
                Space.MEDIUM,
                picture(dossier, Preview.SMALL, text("facts.thePicture")),
                picture(dossier, Preview.THUMBNAIL, text("facts.theThumbnail")));
        root.getChildren()
                .add(Words.card(
                        text("facts.thumbnail"), Words.wrapped(distance.get().value()), both));
    }

    private Node picture(Dossier dossier, String preview, String words) {
        var cover = pictures.view(Fit.WHOLE, (int) SMALL_PICTURE);
        cover.root().setPrefSize(SMALL_PICTURE, SMALL_PICTURE * 3 / 4);
        cover.root().setMinSize(SMALL_PICTURE, SMALL_PICTURE * 3 / 4);
        cover.show(ItemViewModel.subject(dossier), preview, words);
        return new VBox(Space.HAIR, cover.root(), Words.muted(words));
    }

    private void embedded(Examination examination) {
        var parts = EmbeddedPart.in(examination.metadata());
        if (!parts.isEmpty()) {
            var grid = Words.facts();
            parts.forEach(part -> Words.fact(grid, part.kind(), part.field().value()));
            root.getChildren().add(Words.card(text("facts.embedded"), grid));
        }
    }

    private void companions(Explained explained) {
        if (!explained.companions().isEmpty()) {
            var grid = Words.facts();
            explained
                    .companions()
                    .forEach(companion -> Words.fact(grid, Isolated.name(companion.name()), companion.relation()));
            root.getChildren().add(Words.card(text("facts.companions"), grid));
        }
    }

    private void defects(Examination examination) {
        if (!examination.defects().isEmpty()) {
            var grid = Words.facts();
            examination.defects().forEach(defect -> Words.fact(grid, defect.where(), defect.says()));
            root.getChildren().add(Words.card(text("facts.defects"), grid));
        }
    }

    private static Node acquisition(Acquisition acquisition) {
        var grid = Words.facts();
        Words.fact(grid, text("facts.name"), Isolated.name(acquisition.name()));
        Words.fact(grid, text("facts.how"), acquisition.how());
        if (acquisition.from() != null) {
            Words.fact(grid, text("facts.from"), acquisition.from());
        }
        if (acquisition.collectedAt() != null) {
            Words.fact(
                    grid,
                    text("facts.collected"),
                    TimeText.words(acquisition.collectedAt().span()));
        }
        Words.fact(grid, text("facts.arrived"), TimeText.words(acquisition.arrivedAt()));
        grid.addRow(grid.getRowCount(), Words.muted(text("facts.stated")), stated(acquisition));
        return Words.card(text("facts.cameHere"), grid);
    }

    private static Label stated(Acquisition acquisition) {
        if (acquisition.statedSha256() == null) {
            return Words.dense(text("facts.firstHashed"));
        }
        return acquisition.statedSha256().equals(acquisition.media().hex())
                ? Chip.of(Icon.VERIFY, text("facts.sameHash"), "success")
                : Chip.of(Icon.WARNING, text("facts.otherHash"), "danger");
    }
}
