package org.whence.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.casefile.FieldClass;
import org.whence.core.record.MediaId;
import org.whence.core.report.Format;
import org.whence.core.report.ReportException;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.ui.FakeDesk;
import org.whence.ui.SampleDossiers;
import org.whence.ui.kit.Route;
import org.whence.ui.report.ReportViewModel.State;
import org.whence.work.report.WriteReport.Choices;

@ExtendWith(FxThread.class)
class ReportViewModelTest {

    private static final Path FILE = Path.of("/reports/night.pdf");

    private final List<Choices> asked = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final ManualBackground background = new ManualBackground();
    private final ReportPorts ports = new ReportPorts(new Writing(), _ -> "IMG: 1.jpg", _ -> "قضية");
    private final ReportViewModel model = new ReportViewModel(ports, background);
    private boolean broken;

    private final class Writing implements ReportPorts.Writing {

        @Override
        public List<String> says(Choices choices) {
            asked.add(choices);
            return List.of("2 media");
        }

        @Override
        public List<String> write(Choices choices, Format format, Path file) {
            if (broken) {
                throw new ReportException("The disk is full", new IllegalStateException());
            }
            written.add(format + " " + file);
            return List.of("2 media");
        }
    }

    @Test
    void it_begins_with_all_of_the_case_and_nothing_but_what_is_open() {
        open(null);
        assertThat(asked.getLast().only()).isNull();
        assertThat(asked.getLast().classes()).containsExactly(FieldClass.OPEN);
        assertThat(asked.getLast().pictures()).isFalse();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Ready(List.of("2 media")));
        assertThat(model.proposedName()).isEqualTo("قضية.html");
    }

    @Test
    void from_an_item_it_is_about_that_item_until_the_case_is_chosen() {
        open(SampleDossiers.WHOLE);
        assertThat(asked.getLast().only()).isEqualTo(SampleDossiers.WHOLE);
        model.choose(Format.PDF);
        assertThat(model.proposedName()).isEqualTo("IMG  1.jpg.pdf");
        model.whole(true);
        model.let(FieldClass.PLACE, true);
        model.pictures(true);
        background.runAll();
        assertThat(asked.getLast().only()).isNull();
        assertThat(asked.getLast().classes()).containsExactlyInAnyOrder(FieldClass.OPEN, FieldClass.PLACE);
        assertThat(asked.getLast().pictures()).isTrue();
        open(null);
        assertThat(asked.getLast().classes()).contains(FieldClass.PLACE);
    }

    @Test
    void it_is_written_in_the_form_chosen_and_says_where_it_lies() {
        open(null);
        model.choose(Format.PDF);
        model.write(FILE);
        assertThat(model.stateProperty().get()).isInstanceOf(State.Writing.class);
        background.runAll();
        assertThat(written).containsExactly("PDF " + FILE);
        assertThat(model.stateProperty().get()).isEqualTo(new State.Written(List.of("2 media"), FILE));
    }

    @Test
    void what_could_not_be_written_says_why_and_can_be_tried_again() {
        open(null);
        broken = true;
        model.write(FILE);
        background.runAll();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Failed("The disk is full"));
        model.again();
        background.runAll();
        assertThat(model.stateProperty().get()).isInstanceOf(State.Ready.class);
    }

    @Test
    void the_page_shows_the_choices_and_what_is_in_it_and_ends_with_the_folder() {
        var view = new ReportView(ports, background);
        var scene = new Scene(view.root(), 1_200, 800);
        view.at(new Route.Report(FakeDesk.HARBOUR, SampleDossiers.WHOLE));
        background.runAll();
        assertThat(texts(scene.getRoot()))
                .anyMatch(words -> words.contains("IMG: 1.jpg"))
                .contains("2 media");
        view.at(new Route.Report(FakeDesk.HARBOUR, null));
        background.runAll();
        assertThat(texts(scene.getRoot())).noneMatch(words -> words.contains("IMG: 1.jpg"));
        var outcome = new ReportOutcome(model);
        open(null);
        model.write(FILE);
        background.runAll();
        assertThat(texts(outcome.root())).contains("/reports", "night.pdf");
    }

    private void open(@Nullable MediaId only) {
        model.show(new Route.Report(FakeDesk.HARBOUR, only));
        background.runAll();
    }

    private static List<String> texts(Parent parent) {
        var texts = new ArrayList<String>();
        parent.applyCss();
        parent.layout();
        collect(parent, texts);
        return texts;
    }

    private static void collect(Parent parent, List<String> texts) {
        for (var child : parent.getChildrenUnmodifiable()) {
            switch (child) {
                case Label label when label.isVisible() -> texts.add(label.getText());
                case RadioButton button when button.isVisible() -> texts.add(button.getText());
                case TextField field -> texts.add(field.getText());
                case Parent inner -> collect(inner, texts);
                default -> {}
            }
        }
    }
}
