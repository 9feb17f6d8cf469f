package org.whence.ui.library;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Mark;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.Listing;
import org.whence.ui.library.LibraryViewModel.State;

/// The items of a listing, its beginning as soon as that is read, as a filter leaves them. What is asked for later
/// takes
/// the place of what is still under way. Use it on one thread only.
final class FilteredListing {

    private static final Running NOTHING = () -> {};

    private final Gathering gathering;
    private final Background background;
    private final Arrangement arrangement;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private Listing listing = new Listing.All();
    private @Nullable Beginning read;
    private Filter filter = Filter.NONE;
    private Running loading = NOTHING;
    private Running filtering = NOTHING;
    private Running finding = NOTHING;

    /// @param arrangement says in what groups and stacks
    FilteredListing(Gathering gathering, Background background, Arrangement arrangement) {
        this.gathering = gathering;
        this.background = background;
        this.arrangement = arrangement;
    }

    Listing listing() {
        return listing;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Takes another listing in place of this; [#reload] reads it.
    void replace(Listing next) {
        loading.cancel();
        filtering.cancel();
        finding.cancel();
        listing = next;
        read = null;
        filter = Filter.NONE;
        state.set(new State.Loading());
    }

    /// Reads the listing anew, its beginning first where nothing was read of it yet.
    void reload() {
        loading.cancel();
        loading = read == null ? begin() : readAll();
    }

    private Running begin() {
        var of = listing;
        return background.run(
                () -> gathering.begin().apply(of),
                begun -> {
                    loading = NOTHING;
                    begun.ifPresentOrElse(this::take, () -> loading = readAll());
                },
                _ -> loading = readAll());
    }

    private Running readAll() {
        var of = listing;
        return background.run(
                () -> Beginning.whole(gathering.list().apply(of)),
                all -> {
                    loading = NOTHING;
                    take(all);
                },
                _ -> {
                    loading = NOTHING;
                    state.set(new State.Failed());
                });
    }

    private void take(Beginning next) {
        var isShown = state.get() instanceof State.Shown;
        if (!isShown || read == null || read.items() != next.items()) {
            read = next;
            apply();
        }
    }

    /// All that were read, in the order of the listing.
    List<LibraryItem> items() {
        return read == null ? List.of() : read.items();
    }

    /// Shows a mark that was set on items. A list that is read meanwhile may be from before.
    void mark(Set<MediaId> media, Mark mark, String value) {
        if (read != null) {
            read = new Beginning(
                    read.items().stream()
                            .map(item -> media.contains(item.media())
                                    ? item.with(item.marks().with(mark, value))
                                    : item)
                            .toList(),
                    read.files());
            apply();
        }
        if (loading != NOTHING) {
            reload();
        }
    }

    /// Wants items of which all of these words are known: at once those that show them, then those in whose posts,
    /// claims and notes the catalogue finds them.
    void search(String words) {
        finding.cancel();
        want(filter.with(words));
        if (!words.isBlank()) {
            var in = listing;
            finding = background.run(
                    () -> gathering.find().find(in, words), found -> want(filter.with(words, found)), _ -> {});
        }
    }

    Filter filter() {
        return filter;
    }

    void want(Filter next) {
        if (!next.equals(filter)) {
            filter = next;
            apply();
        }
    }

    /// Filters what was read, and arranges it. Of a beginning only what nobody asked anything of is shown: in another
    /// order other items would come first, and of what is missing some may fit.
    void apply() {
        filtering.cancel();
        var all = read;
        if (all == null) {
            return;
        }
        var wanted = filter;
        var by = arrangement.groupingProperty().get();
        if (!all.isWhole() && !(wanted.equals(Filter.NONE) && by == Grouping.MATCH)) {
            state.set(new State.Loading());
            readOn();
            return;
        }
        var inStacks = arrangement.stackedProperty().get();
        filtering = background.run(
                () -> Filtered.of(all, wanted, by, inStacks),
                filtered -> {
                    state.set(new State.Shown(filtered));
                    readOn();
                },
                _ -> state.set(new State.Failed()));
    }

    /// Reads the rest once the beginning is shown, which it would keep waiting.
    private void readOn() {
        if (read != null && !read.isWhole() && loading == NOTHING) {
            loading = readAll();
        }
    }
}
