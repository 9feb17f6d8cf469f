package org.whence.ui.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Mark;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Undo;

/// The items of a listing as filtered, what of them is selected, and what is known of the first of these. Use it on one
/// thread only.
public final class LibraryViewModel {

    /// What the gallery asks for and records.
    public record Ports(Gathering gathering, Marking marking, Noting noting, Removing removing) {}

    /// What the screen can be in.
    public sealed interface State {

        record Loading() implements State {}

        record Shown(Filtered filtered) implements State {}

        record Failed() implements State {}
    }

    private static final Running NOTHING = () -> {};

    private final Ports ports;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final Arrangement arrangement = new Arrangement();
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Peek> peek = new ReadOnlyObjectWrapper<>();
    private final Recording recording;
    private Runnable changed = () -> {};
    private Listing listing = new Listing.All();
    private List<LibraryItem> items = List.of();
    private Filter filter = Filter.NONE;
    private Running loading = NOTHING;
    private Running filtering = NOTHING;
    private Running finding = NOTHING;
    private Running peeking = NOTHING;

    /// @param undo remembers the marks that were set
    public LibraryViewModel(Ports ports, Background background, Undo undo) {
        this.ports = ports;
        this.background = background;
        recording = new Recording(ports, background, undo, this::marked, this::reload);
    }

    /// Calls `then` whenever media were removed: what the whole desk holds has changed.
    public void onRemoval(Runnable then) {
        changed = then;
    }

    /// Shows a listing, from the start if it is another than before.
    public void show(Listing next) {
        if (!next.equals(listing)) {
            listing = next;
            items = List.of();
            filter = Filter.NONE;
            select(Selection.NONE);
            arrangement.reset();
            state.set(new State.Loading());
        }
        reload();
    }

    /// Reads the listing anew, keeping filter and selection.
    public void reload() {
        loading.cancel();
        loading = background.run(
                () -> List.copyOf(ports.gathering.list().apply(listing)),
                found -> {
                    items = found;
                    applyFilter();
                },
                _ -> state.set(new State.Failed()));
    }

    public Listing listing() {
        return listing;
    }

    /// Wants items of which all of these words are known: at once those that show them, then those in whose posts,
    /// claims and notes the catalogue finds them.
    public void search(String words) {
        finding.cancel();
        change(filter.with(words));
        if (!words.isBlank()) {
            var in = listing;
            finding = background.run(
                    () -> ports.gathering.find().find(in, words), found -> change(filter.with(words, found)), _ -> {});
        }
    }

    void toggle(Facet facet, String code) {
        change(filter.toggled(facet, code));
    }

    /// Wants just these values of a facet; none means: any.
    void want(Facet facet, Set<String> codes) {
        change(filter.with(facet, codes));
    }

    /// Wants everything again.
    void wantAll() {
        change(Filter.NONE);
    }

    void setColumns(int columns) {
        if (arrangement.setColumns(columns)) {
            layOut();
        }
    }

    /// Opens or closes a group.
    void toggleGroup(String code) {
        arrangement.toggleGroup(code);
        layOut();
    }

    /// Opens the stack of the lead in place, or closes it.
    void toggleStack() {
        var lead = lead();
        if (lead != null) {
            toggleStack(lead.stack().of());
        }
    }

    /// Opens a stack, or closes it with its top selected.
    void toggleStack(MediaId stack) {
        if (!arrangement.toggleStack(stack)) {
            gridProperty().get().topOf(stack).ifPresent(this::select);
        }
        layOut();
    }

    ReadOnlyBooleanProperty stackedProperty() {
        return arrangement.stackedProperty();
    }

    void setStacked(boolean stacked) {
        arrangement.setStacked(stacked);
        applyFilter();
    }

    ReadOnlyObjectProperty<Grouping> groupingProperty() {
        return arrangement.groupingProperty();
    }

    void group(Grouping by) {
        arrangement.group(by);
        applyFilter();
    }

    /// Moves the selection by so many items, or extends it.
    void step(int places, boolean extend) {
        move(place -> Math.clamp(place + places, 0, items().size() - 1), extend);
    }

    /// Moves the selection by so many rows, or extends it.
    void down(int rows, boolean extend) {
        move(place -> gridProperty().get().down(place, rows), extend);
    }

    /// Moves the selection to the first or the last item, or extends it.
    void toEnd(boolean last, boolean extend) {
        move(_ -> last ? items().size() - 1 : 0, extend);
    }

    void select(MediaId media) {
        select(Selection.of(media));
    }

    void extendTo(MediaId media) {
        select(selection.get().extendedTo(media, items()));
    }

    void toggleSelected(MediaId media) {
        select(selection.get().toggled(media));
    }

    void selectAll() {
        select(selection.get().all(items()));
    }

    /// Turns a mark of yes or no round, on all that is selected as on the lead.
    void toggle(Mark mark) {
        var lead = lead();
        if (lead != null) {
            mark(mark, lead.marks().toggled(mark));
        }
    }

    /// Sets a mark, in the form of [Mark], on all that is selected. It can be taken back.
    void mark(Mark mark, String value) {
        recording.mark(listing, chosen(), mark, value);
    }

    private void marked(Set<MediaId> media, Mark mark, String value) {
        items = items.stream()
                .map(item ->
                        media.contains(item.media()) ? item.with(item.marks().with(mark, value)) : item)
                .toList();
        applyFilter();
    }

    /// What is selected, in the order of the listing.
    List<LibraryItem> chosen() {
        var chosen = selection.get().media();
        return items.stream().filter(item -> chosen.contains(item.media())).toList();
    }

    /// Writes an observation on the lead.
    ///
    /// @param said told whether it was kept
    void note(String words, Consumer<Boolean> said) {
        var lead = lead();
        if (lead != null && !words.isBlank()) {
            recording.note(listing, lead.media(), words.strip(), said);
        }
    }

    /// Removes all that is selected, for good.
    ///
    /// @param done told what came of it; nothing: it could not be done
    void remove(String reason, String authority, Consumer<Optional<Removing.Outcome>> done) {
        recording.remove(listing, chosen(), reason, authority, outcome -> {
            reload();
            if (outcome.isPresent()) {
                changed.run();
            }
            done.accept(outcome);
        });
    }

    /// Adds a tag to all that is selected.
    void tag(String tag) {
        var lead = lead();
        if (lead != null && !tag.isBlank()) {
            mark(Mark.TAGS, lead.marks().plusTag(tag.strip()));
        }
    }

    /// The item that keys act upon first, or null.
    @Nullable
    LibraryItem lead() {
        var place = selection.get().leadPlace(items());
        return place < 0 ? null : items().get(place);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<GalleryGrid> gridProperty() {
        return arrangement.gridProperty();
    }

    ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// What is known of the lead; null while nothing is selected or it is still looked up.
    ReadOnlyObjectProperty<@Nullable Peek> peekProperty() {
        return peek.getReadOnlyProperty();
    }

    private List<LibraryItem> items() {
        return gridProperty().get().items();
    }

    private void change(Filter next) {
        if (!next.equals(filter)) {
            filter = next;
            applyFilter();
        }
    }

    private void applyFilter() {
        filtering.cancel();
        var all = items;
        var wanted = filter;
        var by = groupingProperty().get();
        var inStacks = stackedProperty().get();
        filtering = background.run(
                () -> Filtered.of(all, wanted, by, inStacks),
                filtered -> {
                    state.set(new State.Shown(filtered));
                    layOut();
                },
                _ -> state.set(new State.Failed()));
    }

    private void layOut() {
        if (state.get() instanceof State.Shown(var filtered)) {
            arrangement.lay(filtered);
            if (lead() == null) {
                select(
                        items().isEmpty()
                                ? Selection.NONE
                                : Selection.of(items().getFirst().media()));
            }
        }
    }

    private void move(IntUnaryOperator to, boolean extend) {
        if (items().isEmpty()) {
            return;
        }
        var place = Math.max(0, selection.get().leadPlace(items()));
        var media = items().get(to.applyAsInt(place)).media();
        if (extend) {
            extendTo(media);
        } else {
            select(media);
        }
    }

    private void select(Selection next) {
        var last = selection.get().lead();
        selection.set(next);
        var lead = next.lead();
        if (lead == null || !lead.equals(last)) {
            peeking.cancel();
            peek.set(null);
            peeking = lead == null
                    ? NOTHING
                    : background.run(() -> ports.gathering.peek().apply(lead), peek::set, _ -> {});
        }
    }
}
