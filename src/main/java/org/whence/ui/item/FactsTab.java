package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Preview;
import org.whence.core.finding.Finding;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.provenance.Acquisition;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.FactGrid;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.cover.CoverView.Fit;
import org.whence.ui.kit.cover.Pictures;
import org.whence.work.show.Dossier;
import org.whence.work.show.Explained;
import org.whence.work.show.FactsPage;

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
            root.getChildren().addAll(StatedCards.of(dossier.explained()));
            thumbnail(dossier, examination);
            embedded(examination);
            companions(dossier.explained());
            root.getChildren()
                    .add(Words.card(
                            text("facts.examination"), examination(examination).root()));
            defects(examination);
        }
        root.getChildren().add(Words.card(text("facts.hashes"), hashes(dossier).root()));
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
        var rests = Words.muted(text("facts.byRule", finding.rule()));
        rests.setTooltip(new Tooltip(text("facts.restsOn", String.join(", ", finding.records()))));
        return new HBox(Space.SMALL, chip, new VBox(Space.HAIR, says, rests));
    }

    private static FactGrid hashes(Dossier dossier) {
        var hashes = dossier.hashes();
        var grid = new FactGrid();
        grid.with(text("item.sha256"), Figures.grouped(hashes.media().hex()), "w-mono");
        grid.with(text("facts.sha1"), Figures.grouped(hashes.sha1()), "w-mono");
        grid.with(text("facts.md5"), Figures.grouped(hashes.md5()), "w-mono");
        grid.with(text("item.size"), Figures.bytes(hashes.size()));
        return grid;
    }

    private static FactGrid examination(Examination examination) {
        var grid = new FactGrid();
        grid.with(text("item.type"), examination.type());
        var size = examination.size();
        if (size != null) {
            grid.with(
                    text("facts.picture"),
                    text("item.pixels", Integer.toString(size.width()), Integer.toString(size.height())));
        }
        var duration = examination.durationMillis();
        if (duration != null) {
            grid.with(text("facts.length"), Figures.timecode(duration), "w-mono");
        }
        if (examination.pixels() != null) {
            grid.with(text("facts.pixels"), Figures.grouped(examination.pixels()), "w-mono");
        }
        var picture = examination.picture();
        if (picture != null) {
            grid.with(text("facts.pdq"), Figures.grouped(picture.hash().hex()), "w-mono");
            grid.with(text("facts.quality"), text("facts.of100", picture.quality()));
        }
        if (!examination.frames().isEmpty()) {
            grid.with(
                    text("facts.frames"),
                    text("facts.hashed", examination.frames().size()));
        }
        grid.with(
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
            rows.getChildren().add(Words.nothingOf(examination));
        }
        rows.getChildren().add(Words.wrapped(text("facts.neverDecide"), "w-muted"));
        root.getChildren().add(Words.card(text("facts.inShort"), rows));
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
            var grid = new FactGrid();
            parts.forEach(part -> grid.with(part.kind(), part.field().value()));
            root.getChildren().add(Words.card(text("facts.embedded"), grid.root()));
        }
    }

    private void companions(Explained explained) {
        if (!explained.companions().isEmpty()) {
            var grid = new FactGrid();
            explained
                    .companions()
                    .forEach(companion -> grid.with(Isolated.name(companion.name()), companion.relation()));
            root.getChildren().add(Words.card(text("facts.companions"), grid.root()));
        }
    }

    private void defects(Examination examination) {
        if (!examination.defects().isEmpty()) {
            var grid = new FactGrid();
            examination.defects().forEach(defect -> grid.with(defect.where(), defect.says()));
            root.getChildren().add(Words.card(text("facts.defects"), grid.root()));
        }
    }

    private static Node acquisition(Acquisition acquisition) {
        var grid = new FactGrid();
        grid.with(text("facts.name"), Isolated.name(acquisition.name()));
        grid.with(text("facts.how"), acquisition.how());
        if (acquisition.from() != null) {
            grid.with(text("facts.from"), acquisition.from());
        }
        if (acquisition.collectedAt() != null) {
            grid.with(
                    text("facts.collected"),
                    TimeText.words(acquisition.collectedAt().span()));
        }
        grid.with(text("facts.arrived"), TimeText.words(acquisition.arrivedAt()));
        grid.with(text("facts.stated"), stated(acquisition));
        return Words.card(text("facts.cameHere"), grid.root());
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
