package org.whence.ui.library;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act.Mark;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.Listing;
import org.whence.ui.library.Filtered.Group;

/// The items of a listing as filtered, what of them is selected, and what is known of the first of these. Use it on one
/// thread only.
public final class LibraryViewModel {

    /// Where the items come from and marks go. All may block; called on background threads.
    ///
    /// @param list every item of a listing, in the order in which they were added
    public record Ports(Function<Listing, List<LibraryItem>> list, Function<MediaId, Peek> peek, Marking marking) {}

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
    private final Set<Group.Kind> closed = EnumSet.noneOf(Group.Kind.class);
    private Listing listing = new Listing.All();
    private List<LibraryItem> items = List.of();
    private Filter filter = Filter.NONE;
    private int columns = 5;
    private Running loading = NOTHING;
    private Running filtering = NOTHING;
    private Running peeking = NOTHING;

    public LibraryViewModel(Ports ports, Background background) {
        this.ports = ports;
        this.background = background;
    }

    /// Shows a listing, from the start if it is another than before.
    public void show(Listing next) {
        if (!next.equals(listing)) {
            listing = next;
            items = List.of();
            filter = Filter.NONE;
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
                () -> List.copyOf(ports.list.apply(listing)),
                found -> {
                    items = found;
                    applyFilter();
                },
                _ -> state.set(new State.Failed()));
    }

    public Listing listing() {
        return listing;
    }

    /// Wants items that contain all of these words.
    public void search(String words) {
        change(filter.with(words));
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

    void toggle(Group.Kind group) {
        if (!closed.remove(group)) {
            closed.add(group);
        }
        layOut();
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

    /// Sets a mark, in the form of [Mark], on all that is selected.
    void mark(Mark mark, String value) {
        var chosen = selection.get().media();
        if (chosen.isEmpty()) {
            return;
        }
        var media =
                items.stream().map(LibraryItem::media).filter(chosen::contains).toList();
        background.run(
                () -> {
                    ports.marking.set(listing, media, mark, value);
                    return media;
                },
                _ -> {
                    replace(chosen, item -> item.with(item.marks().with(mark, value)));
                    applyFilter();
                },
                _ -> reload());
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
        filtering = background.run(
                () -> Filtered.of(all, wanted),
                filtered -> {
                    state.set(new State.Shown(filtered));
                    layOut();
                },
                _ -> state.set(new State.Failed()));
    }

    private void layOut() {
        if (state.get() instanceof State.Shown(var filtered)) {
            grid.set(new GalleryGrid(filtered.groups(), columns, closed));
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
            peeking = lead == null ? NOTHING : background.run(() -> ports.peek.apply(lead), peek::set, _ -> {});
        }
    }
}
