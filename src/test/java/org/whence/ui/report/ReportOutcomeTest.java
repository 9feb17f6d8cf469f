package org.whence.ui.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.ui.kit.Messages.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.report.Format;
import org.whence.core.report.ReportException;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.Rendering;
import org.whence.ui.FakeDesk;
import org.whence.ui.kit.Route;
import org.whence.work.report.WriteReport.Choices;

@ExtendWith(FxThread.class)
class ReportOutcomeTest {

    private static final Path FILE = Path.of("/reports/night.pdf");

    private final ManualBackground background = new ManualBackground();
    private final ReportViewModel model =
            new ReportViewModel(new ReportPorts(new Writing(), _ -> "a.jpg", _ -> "Night"), background);
    private final ReportOutcome outcome = new ReportOutcome(model);
    private boolean broken;

    private final class Writing implements ReportPorts.Writing {

        @Override
        public List<String> says(Choices choices) {
            return List.of("2 media", "1 post");
        }

        @Override
        public List<String> write(Choices choices, Format format, Path file) {
            if (broken) {
                throw new ReportException("The disk is full", new IllegalStateException());
            }
            return List.of("2 media of 3");
        }
    }

    @Test
    void what_will_be_in_it_stands_there_to_be_read_and_what_will_not() {
        open();
        assertThat(shown())
                .contains("2 media", "1 post", text("report.write"))
                .contains(text("report.noOriginals"), text("report.notSent"), text("report.notRecorded"));
    }

    @Test
    void while_it_is_written_that_is_said_beside_what_is_in_it() {
        open();
        model.write(FILE);
        assertThat(shown()).contains("2 media", text("report.writing")).doesNotContain(text("report.write"));
    }

    @Test
    void what_was_written_says_what_is_in_it_and_leads_back() {
        open();
        model.write(FILE);
        background.runAll();
        assertThat(shown()).contains(text("report.written"), "2 media of 3", text("report.again"));
    }

    @Test
    void a_failure_says_why_and_leads_back() {
        broken = true;
        open();
        model.write(FILE);
        background.runAll();
        assertThat(shown()).contains(text("report.notWritten"), "The disk is full", text("report.again"));
    }

    @Test
    void its_ground_reaches_down_as_far_as_the_page() {
        var ports = new ReportPorts(new Writing(), _ -> "a.jpg", _ -> "Night");
        var page = new ReportView(ports, background).at(new Route.Report(FakeDesk.HARBOUR, null));
        var scene = new Scene(page.root(), 1200, 900);
        Rendering.settle(scene, background);
        assertThat(((Region) page.root().lookup(".w-leaving")).getHeight()).isGreaterThan(890);
    }

    private void open() {
        model.show(new Route.Report(FakeDesk.HARBOUR, null));
        background.runAll();
    }

    private List<String> shown() {
        if (outcome.root().getScene() == null) {
            new Scene(outcome.root(), 600, 800);
        }
        outcome.root().applyCss();
        outcome.root().layout();
        var texts = new ArrayList<String>();
        collect(outcome.root(), texts);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (node instanceof Labeled labeled && labeled.isVisible()) {
            texts.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
