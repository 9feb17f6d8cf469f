package org.whence.ui.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act.Mark;
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
    private final ReadOnlyObjectWrapper<GalleryGrid> grid = new ReadOnlyObjectWrapper<>(GalleryGrid.EMPTY);
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Peek> peek = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Grouping> grouping = new ReadOnlyObjectWrapper<>(Grouping.MATCH);
    private final ReadOnlyBooleanWrapper stacked = new ReadOnlyBooleanWrapper(true);
    private final Undo undo;
    private final Set<String> closed = new HashSet<>();
    private final Set<MediaId> opened = new HashSet<>();
    private Runnable changed = () -> {};
    private Listing listing = new Listing.All();
    private List<LibraryItem> items = List.of();
    private Filter filter = Filter.NONE;
    private int columns = 5;
    private Running loading = NOTHING;
    private Running filtering = NOTHING;
    private Running finding = NOTHING;
    private Running peeking = NOTHING;

    /// @param undo remembers the marks that were set
    public LibraryViewModel(Ports ports, Background background, Undo undo) {
        this.ports = ports;
        this.background = background;
        this.undo = undo;
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
            closed.clear();
            opened.clear();
            select(Selection.NONE);
            grid.set(GalleryGrid.EMPTY);
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
        if (columns != this.columns) {
            this.columns = columns;
            layOut();
        }
    }

    /// Opens or closes a group.
    void toggleGroup(String code) {
        if (!closed.remove(code)) {
            closed.add(code);
        }
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
        if (opened.remove(stack)) {
            grid.get().topOf(stack).ifPresent(this::select);
        } else {
            opened.add(stack);
        }
        layOut();
    }

    /// Whether copies lie on top of each other, the best on top.
    ReadOnlyBooleanProperty stackedProperty() {
        return stacked.getReadOnlyProperty();
    }

    void setStacked(boolean stacked) {
        this.stacked.set(stacked);
        applyFilter();
    }

    ReadOnlyObjectProperty<Grouping> groupingProperty() {
        return grouping.getReadOnlyProperty();
    }

    void group(Grouping by) {
        grouping.set(by);
        closed.clear();
        applyFilter();
    }

    /// Moves the selection by so many items, or extends it.
    void step(int places, boolean extend) {
        move(place -> Math.clamp(place + places, 0, items().size() - 1), extend);
    }

    /// Moves the selection by so many rows, or extends it.
    void down(int rows, boolean extend) {
        move(place -> grid.get().down(place, rows), extend);
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
        var chosen = chosen();
        if (chosen.isEmpty()) {
            return;
        }
        var before = new LinkedHashMap<String, List<MediaId>>();
        chosen.forEach(item -> before.computeIfAbsent(item.marks().value(mark), _ -> new ArrayList<>())
                .add(item.media()));
        var media = chosen.stream().map(LibraryItem::media).toList();
        var in = listing;
        set(in, media, mark, value);
        undo.did(new Undo.Done(
                Marks.says(mark, value, media.size()),
                () -> before.forEach((was, some) -> set(in, some, mark, was)),
                () -> set(in, media, mark, value)));
    }

    private void set(Listing in, List<MediaId> media, Mark mark, String value) {
        background.run(
                () -> {
                    ports.marking.set(in, media, mark, value);
                    return media;
                },
                _ -> {
                    replace(Set.copyOf(media), item -> item.with(item.marks().with(mark, value)));
                    applyFilter();
                },
                _ -> reload());
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
        if (lead == null || words.isBlank()) {
            return;
        }
        var in = listing;
        background.run(
                () -> {
                    ports.noting.write(in, lead.media(), words.strip());
                    return true;
                },
                said,
                _ -> said.accept(false));
    }

    /// Removes all that is selected, for good.
    ///
    /// @param done told what came of it; nothing: it could not be done
    void remove(String reason, String authority, Consumer<Optional<Removing.Outcome>> done) {
        var in = listing;
        var media = chosen().stream().map(LibraryItem::media).toList();
        background.run(
                () -> ports.removing.remove(in, media, reason, authority),
                outcome -> {
                    undo.clear();
                    reload();
                    changed.run();
                    done.accept(Optional.of(outcome));
                },
                _ -> {
                    reload();
                    done.accept(Optional.empty());
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
        return grid.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// What is known of the lead; null while nothing is selected or it is still looked up.
    ReadOnlyObjectProperty<@Nullable Peek> peekProperty() {
        return peek.getReadOnlyProperty();
    }

    private List<LibraryItem> items() {
        return grid.get().items();
    }

    private void replace(Set<MediaId> chosen, UnaryOperator<LibraryItem> change) {
        items = items.stream()
                .map(item -> chosen.contains(item.media()) ? change.apply(item) : item)
                .toList();
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
        var by = grouping.get();
        var inStacks = stacked.get();
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
            grid.set(new GalleryGrid(filtered.groups(), columns, closed, opened));
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
