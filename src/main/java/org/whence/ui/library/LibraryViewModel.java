package org.whence.ui.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Mark;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Undo;

/// The gallery of a listing: its items as filtered and arranged, what of them is selected, and what a person does to
/// them. Use it on one thread only.
public final class LibraryViewModel {

    /// What the gallery asks for and records.
    public record Ports(Gathering gathering, Marking marking, Noting noting, Removing removing) {}

    /// What the screen can be in.
    public sealed interface State {

        record Loading() implements State {}

        /// The listing, or its beginning, which says so.
        record Shown(Filtered filtered) implements State {}

        record Failed() implements State {}
    }

    private final Arrangement arrangement = new Arrangement();
    private final FilteredListing listing;
    private final Choice choice;
    private final Recording recording;
    private Runnable changed = () -> {};

    /// @param undo remembers the marks that were set
    public LibraryViewModel(Ports ports, Background background, Undo undo) {
        listing = new FilteredListing(ports.gathering, background, arrangement);
        choice = new Choice(ports.gathering.peek(), background, arrangement);
        recording = new Recording(ports, background, undo, listing::mark, this::reload);
        stateProperty().addListener((_, _, _) -> layOut());
    }

    /// Calls `then` whenever media were removed: what the whole desk holds has changed.
    public void onRemoval(Runnable then) {
        changed = then;
    }

    /// Shows a listing, from the start if it is another than before.
    public void show(Listing next) {
        if (!next.equals(listing())) {
            select(Selection.NONE);
            arrangement.reset();
            listing.replace(next);
        }
        reload();
    }

    /// Reads the listing anew, keeping filter and selection.
    public void reload() {
        listing.reload();
    }

    public Listing listing() {
        return listing.listing();
    }

    /// The media of a listing as they are shown, with those that lie below others or in closed groups; empty where
    /// another
    /// listing is shown, or only its beginning.
    public List<MediaId> media(Listing of) {
        return of.equals(listing())
                        && stateProperty().get() instanceof State.Shown(var filtered)
                        && filtered.unread() == 0
                ? filtered.media()
                : List.of();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return listing.stateProperty();
    }

    /// How many items are not there yet where the beginning of the listing is shown.
    int unread() {
        return stateProperty().get() instanceof State.Shown(var filtered) ? filtered.unread() : 0;
    }

    /// Wants items of which all of these words are known: at once those that show them, then those in whose posts,
    /// claims and notes the catalogue finds them.
    public void search(String words) {
        listing.search(words);
    }

    void toggle(Facet facet, String code) {
        listing.want(listing.filter().toggled(facet, code));
    }

    /// Wants just these values of a facet; none means: any.
    void want(Facet facet, Set<String> codes) {
        listing.want(listing.filter().with(facet, codes));
    }

    /// Wants everything again.
    void wantAll() {
        listing.want(Filter.NONE);
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
        listing.apply();
    }

    ReadOnlyObjectProperty<Grouping> groupingProperty() {
        return arrangement.groupingProperty();
    }

    void group(Grouping by) {
        arrangement.group(by);
        listing.apply();
    }

    ReadOnlyObjectProperty<GalleryGrid> gridProperty() {
        return arrangement.gridProperty();
    }

    private void layOut() {
        if (stateProperty().get() instanceof State.Shown(var filtered)) {
            arrangement.lay(filtered);
            choice.settle(filtered.unread() == 0);
        }
    }

    /// Moves the selection by so many items, or extends it.
    void step(int places, boolean extend) {
        choice.step(places, extend);
    }

    /// Moves the selection by so many rows, or extends it.
    void down(int rows, boolean extend) {
        choice.down(rows, extend);
    }

    /// Moves the selection to the first or the last item, or extends it.
    void toEnd(boolean last, boolean extend) {
        if (last && unread() > 0) {
            choice.later(() -> choice.toEnd(true, extend));
        } else {
            choice.toEnd(last, extend);
        }
    }

    void select(MediaId media) {
        select(Selection.of(media));
    }

    private void select(Selection next) {
        choice.select(next);
    }

    void extendTo(MediaId media) {
        choice.extendTo(media);
    }

    void toggleSelected(MediaId media) {
        choice.toggle(media);
    }

    void selectAll() {
        if (unread() > 0) {
            choice.later(choice::all);
        } else {
            choice.all();
        }
    }

    ReadOnlyObjectProperty<Selection> selectionProperty() {
        return choice.selectionProperty();
    }

    /// What is known of the lead; null while nothing is selected or it is still looked up.
    ReadOnlyObjectProperty<@Nullable Peek> peekProperty() {
        return choice.peekProperty();
    }

    /// The item that keys act upon first, or null.
    @Nullable
    LibraryItem lead() {
        return choice.lead();
    }

    /// What is selected, in the order of the listing.
    List<LibraryItem> chosen() {
        var chosen = selectionProperty().get().media();
        return listing.items().stream()
                .filter(item -> chosen.contains(item.media()))
                .toList();
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
        recording.mark(listing(), chosen(), mark, value);
    }

    /// Adds a tag to all that is selected.
    void tag(String tag) {
        var lead = lead();
        if (lead != null && !tag.isBlank()) {
            mark(Mark.TAGS, lead.marks().plusTag(tag.strip()));
        }
    }

    /// Writes an observation on the lead.
    ///
    /// @param said told whether it was kept
    void note(String words, Consumer<Boolean> said) {
        var lead = lead();
        if (lead != null && !words.isBlank()) {
            recording.note(listing(), lead.media(), words.strip(), said);
        }
    }

    /// Removes all that is selected, for good.
    ///
    /// @param done told what came of it; nothing: it could not be done
    void remove(String reason, String authority, Consumer<Optional<Removing.Outcome>> done) {
        recording.remove(listing(), chosen(), reason, authority, outcome -> {
            reload();
            if (outcome.isPresent()) {
                changed.run();
            }
            done.accept(outcome);
        });
    }
}
