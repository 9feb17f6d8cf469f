package org.whence.ui.report;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.FieldClass;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.report.Format;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.Route;
import org.whence.work.report.WriteReport.Choices;

/// What is to be reported, in which form, and what came of it. Use it on one thread only.
public final class ReportViewModel {

    /// What is on the right: what will be in the report, or how it went.
    sealed interface State {

        record Counting() implements State {}

        /// @param says what will be in it, in sentences
        record Ready(List<String> says) implements State {}

        record Writing(List<String> says) implements State {}

        record Written(List<String> says, Path file) implements State {}

        /// @param says what went wrong, in a sentence
        record Failed(String says) implements State {}
    }

    /// What it can be about.
    ///
    /// @param name of the media, or empty where there is none to choose
    record Subject(String caseName, @Nullable MediaId media, String name) {}

    private final ReportPorts ports;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Counting());
    private final ReadOnlyObjectWrapper<Subject> subject = new ReadOnlyObjectWrapper<>(new Subject("", null, ""));
    private final ReadOnlyObjectWrapper<Format> format = new ReadOnlyObjectWrapper<>(Format.HTML);
    private final ReadOnlyObjectWrapper<Boolean> whole = new ReadOnlyObjectWrapper<>(true);
    private final Set<FieldClass> classes = EnumSet.noneOf(FieldClass.class);
    private boolean pictures;
    private @Nullable CaseId in;
    private @Nullable MediaId media;
    private Running naming = () -> {};
    private Running counting = () -> {};

    public ReportViewModel(ReportPorts ports, Background background) {
        this.ports = ports;
        this.background = background;
    }

    /// Begins with a case, or with one media of it. Another case begins with nothing chosen but what is open.
    void show(Route.Report route) {
        if (!route.in().equals(in)) {
            classes.clear();
            pictures = false;
        }
        in = route.in();
        media = route.only();
        whole.set(route.only() == null);
        var only = route.only();
        naming.cancel();
        naming = background.run(
                () -> new Subject(
                        ports.cases().apply(route.in()),
                        only,
                        only == null ? "" : ports.names().apply(only)),
                subject::set,
                _ -> {});
        count();
    }

    void choose(Format wanted) {
        format.set(wanted);
    }

    /// All of the case, or only the media that it was opened from.
    void whole(boolean all) {
        whole.set(all || media == null);
        count();
    }

    /// Lets the fields of a class into it, or not.
    void let(FieldClass of, boolean goes) {
        if (goes ? classes.add(of) : classes.remove(of)) {
            count();
        }
    }

    /// Whether pictures can be seen in it.
    void pictures(boolean seen) {
        pictures = seen;
        count();
    }

    boolean hasPictures() {
        return pictures;
    }

    boolean lets(FieldClass of) {
        return classes.contains(of);
    }

    private void count() {
        var choices = choices();
        if (choices == null || state.get() instanceof State.Writing) {
            return;
        }
        counting.cancel();
        state.set(new State.Counting());
        counting = background.run(
                () -> ports.writing().says(choices),
                says -> state.set(new State.Ready(says)),
                e -> state.set(new State.Failed(says(e))));
    }

    private @Nullable Choices choices() {
        return in == null ? null : new Choices(in, whole.get() ? null : media, Set.copyOf(classes), pictures);
    }

    /// Writes it. The file has its name only when it is whole.
    void write(Path file) {
        var choices = choices();
        if (choices == null || !(state.get() instanceof State.Ready(var before))) {
            return;
        }
        state.set(new State.Writing(before));
        var form = format.get();
        background.run(
                () -> ports.writing().write(choices, form, file),
                says -> state.set(new State.Written(says, file.toAbsolutePath())),
                e -> state.set(new State.Failed(says(e))));
    }

    /// Back to the choices.
    void again() {
        count();
    }

    /// What the file is called unless the user says otherwise: after what it is about, with what the form ends in.
    String proposedName() {
        var about = subject.get();
        if (format.get() == Format.RO_CRATE) {
            return format.get().ending();
        }
        var name = (whole.get() ? about.caseName() : about.name()).replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", " ");
        return (name.isBlank() ? "report" : name.strip()) + format.get().ending();
    }

    private static String says(Exception e) {
        var says = e.getMessage();
        return says == null ? e.getClass().getSimpleName() : says;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Subject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Format> formatProperty() {
        return format.getReadOnlyProperty();
    }

    /// Whether it is about all of the case.
    ReadOnlyObjectProperty<Boolean> wholeProperty() {
        return whole.getReadOnlyProperty();
    }
}
