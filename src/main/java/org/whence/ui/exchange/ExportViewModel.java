package org.whence.ui.exchange;

import static org.whence.ui.kit.Messages.text;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.Choices;
import org.whence.core.casefile.FieldClass;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.work.RefusedException;
import org.whence.work.exchange.Leaving;
import org.whence.work.exchange.ShowTeam;

/// What of a case is to leave the house, what that amounts to, and its writing. Use it on one thread only.
final class ExportViewModel {

    /// Which media go, and whether their bytes do.
    enum What {
        WITH_MEDIA,
        WITHOUT_MEDIA,
        STARRED
    }

    /// What is on the right: the list that is read before anything leaves, or how it went.
    sealed interface State {

        record Counting() implements State {}

        /// The key is locked: nothing can be signed.
        record Locked(boolean wrong) implements State {}

        record Ready(Leaving leaving) implements State {}

        record Writing(Leaving leaving) implements State {}

        record Written(Leaving leaving, Path file) implements State {}

        /// @param says what went wrong, in a sentence
        record Failed(String says) implements State {}
    }

    private final ExchangePorts ports;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Counting());
    private final ReadOnlyObjectWrapper<List<ShowTeam.Member>> others = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final Set<FieldClass> classes = EnumSet.noneOf(FieldClass.class);
    private final Set<AuthorId> without = new HashSet<>();
    private List<String> recipients = List.of();
    private What what = What.WITHOUT_MEDIA;
    private @Nullable CaseId in;
    private Running counting = () -> {};

    ExportViewModel(ExchangePorts ports, Background background) {
        this.ports = ports;
        this.background = background;
    }

    /// Begins with a case. Another case begins with nothing chosen but what is open.
    void show(CaseId id) {
        if (!id.equals(in)) {
            in = id;
            classes.clear();
            without.clear();
            recipients = List.of();
            what = What.WITHOUT_MEDIA;
        }
        if (state.get() instanceof State.Writing) {
            return;
        }
        background.run(
                () -> ports.people().in(id).stream()
                        .filter(member -> !member.isYou() && member.acts() > 0)
                        .toList(),
                others::set,
                _ -> others.set(List.of()));
        count();
    }

    void choose(What wanted) {
        what = wanted;
        count();
    }

    /// Lets the fields of a class go, or keeps them here.
    void let(FieldClass of, boolean goes) {
        if (goes ? classes.add(of) : classes.remove(of)) {
            count();
        }
    }

    /// Leaves the whole log of an author out, or not.
    void leaveOut(AuthorId author, boolean out) {
        if (out ? without.add(author) : without.remove(author)) {
            count();
        }
    }

    /// @param words age keys, with white space between them; none: it is not encrypted
    void encryptTo(String words) {
        recipients = words.isBlank() ? List.of() : List.of(words.strip().split("\\s+"));
    }

    boolean isEncrypted() {
        return !recipients.isEmpty();
    }

    void unlock(char[] passphrase) {
        background.run(
                () -> ports.key().unlock(passphrase),
                right -> {
                    if (right) {
                        count();
                    } else {
                        state.set(new State.Locked(true));
                    }
                },
                e -> state.set(new State.Failed(says(e))));
    }

    /// Works out what would leave the house.
    private void count() {
        var id = in;
        if (id == null || state.get() instanceof State.Writing) {
            return;
        }
        counting.cancel();
        saved.set("");
        if (ports.key().isLocked()) {
            state.set(new State.Locked(false));
            return;
        }
        state.set(new State.Counting());
        var chosen = what;
        var let = Set.copyOf(classes);
        var out = Set.copyOf(without);
        counting = background.run(
                () -> ports.sending().leaving(id, choices(id, chosen, let, out)),
                leaving -> state.set(new State.Ready(leaving)),
                e -> state.set(new State.Failed(says(e))));
    }

    private Choices choices(CaseId id, What chosen, Set<FieldClass> let, Set<AuthorId> out) {
        var items = chosen == What.STARRED ? Set.copyOf(ports.starred().apply(id)) : Set.<MediaId>of();
        if (chosen == What.STARRED && items.isEmpty()) {
            throw new RefusedException(text("exchange.noneStarred"));
        }
        return new Choices(chosen != What.WITHOUT_MEDIA, let, items, out);
    }

    /// Writes the list alone into a new text file.
    void saveList(Path file) {
        if (state.get() instanceof State.Ready(var leaving)) {
            background.run(
                    () -> {
                        ports.sending().save(leaving, file);
                        return file;
                    },
                    written -> saved.set(text("exchange.listSaved", written.getFileName())),
                    e -> saved.set(says(e)));
        }
    }

    /// Writes what the list says. Nothing has the file's name before it was read back and verified.
    void write(Path file) {
        if (!(state.get() instanceof State.Ready(var leaving))) {
            return;
        }
        state.set(new State.Writing(leaving));
        var to = recipients;
        background.run(
                () -> {
                    ports.sending().write(leaving, file, to);
                    return file;
                },
                written -> state.set(new State.Written(leaving, written)),
                e -> state.set(new State.Failed(says(e))));
    }

    /// Back to the choices.
    void again() {
        count();
    }

    static String says(Exception e) {
        var says = e.getMessage();
        return says == null ? e.getClass().getSimpleName() : says;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What became of the list that was to be saved; empty where none was.
    ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// Everybody else who has a part in the case.
    ReadOnlyObjectProperty<List<ShowTeam.Member>> othersProperty() {
        return others.getReadOnlyProperty();
    }
}
