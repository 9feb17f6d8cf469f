package org.whence.ui.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.credentials.Credentials;
import org.whence.core.credentials.Manifest;
import org.whence.core.credentials.ManifestStore;
import org.whence.core.credentials.Outcome;
import org.whence.core.credentials.StatusCode;
import org.whence.core.metadata.FactReasons;
import org.whence.core.metadata.Facts;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.ui.FakePictures;
import org.whence.ui.SampleDossiers;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.Pictures;
import org.whence.work.add.Companion;
import org.whence.work.show.Explained;

@ExtendWith(FxThread.class)
class FactsTabTest {

    private final FactsTab tab =
            new FactsTab(new Pictures(new FakePictures(), new CoverGate(new ManualTicker()), new ManualBackground()));

    private String shown(List<Companion> companions, Outcome outcome) {
        var examination = Objects.requireNonNull(SampleDossiers.whole().examination());
        tab.show(SampleDossiers.whole(
                examination.saying(
                        examination.metadata(),
                        examination.facts(),
                        examination.defects(),
                        Credentials.without(outcome)),
                new Explained(Facts.NONE, FactReasons.NONE, null, List.of(), companions)));
        return words(tab.root()).collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(Node node) {
        var own = switch (node) {
            case Labeled labeled -> Stream.of(String.valueOf(labeled.getText()));
            case Text text -> Stream.of(text.getText());
            default -> Stream.<String>empty();
        };
        var said = Stream.concat(own, Stream.ofNullable(node.getAccessibleText()));
        return node instanceof Parent parent
                ? Stream.concat(said, parent.getChildrenUnmodifiable().stream().flatMap(FactsTabTest::words))
                : said;
    }

    @Test
    void what_belongs_together_is_shown_together() {
        var shown = shown(
                List.of(
                        new Companion(SampleDossiers.CROP, "IMG_2.mov", "film of the same name", false),
                        new Companion(SampleDossiers.CLIP, "IMG_2.xmp", "sidecar of the same name", true)),
                new Outcome.NoneFound());

        assertThat(shown).contains("IMG_2.mov", "film of the same name", "IMG_2.xmp", "sidecar of the same name");
    }

    @Test
    void credentials_are_said_with_what_they_do_not_prove_and_code_by_code() {
        var signer = new Manifest.Signer("Acme Cameras", "Acme", "Es256", "1", "2026-11-12T22:45:14Z");
        var store = new ManifestStore(
                new Manifest(
                        "a", "IMG_2", null, "Camera app 4.2", signer, List.of("c2pa.created"), List.of(), List.of()),
                List.of(
                        new StatusCode(StatusCode.Kind.SUCCESS, "claimSignature.validated", "", ""),
                        new StatusCode(StatusCode.Kind.FAILURE, "assertion.dataHash.mismatch", "", "")),
                List.of());
        var shown = shown(List.of(), new Outcome.Invalid(store));

        assertThat(shown)
                .contains(
                        "Content Credentials: invalid",
                        "bytes differ",
                        "signature holds",
                        "signer not on the list",
                        "Acme Cameras",
                        "it does not say that the scene is real",
                        "Camera app 4.2",
                        "c2pa.created",
                        "success: claimSignature.validated",
                        "failure: assertion.dataHash.mismatch");
    }

    @Test
    void a_build_without_the_engine_says_so_and_never_that_none_was_found() {
        var shown = shown(List.of(), new Outcome.NotChecked(Outcome.Reason.NOT_IN_THIS_BUILD));

        assertThat(shown)
                .contains("Content Credentials: not checked in this build")
                .doesNotContain("none found");
    }

    @Test
    void why_a_file_was_not_checked_is_said_once() {
        var shown = shown(List.of(), new Outcome.NotChecked(Outcome.Reason.TYPE_NOT_READ));

        assertThat(shown)
                .containsOnlyOnce("the engine does not read this type of file")
                .contains("Whether the file carries any is not known.");
    }
}
