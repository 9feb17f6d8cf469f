package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Mark;
import org.whence.core.media.Part;
import org.whence.core.provenance.Witness;
import org.whence.core.record.MediaId;
import org.whence.ui.item.ItemViewModel.Tab;
import org.whence.ui.item.notes.NotesViewModel;
import org.whence.ui.kit.EntryLine;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Navigator;
import org.whence.ui.kit.Route;

/// What a person can do with the item that is shown, by key, button or menu.
final class ItemActs {

    private final ItemViewModel model;
    private final Navigator navigator;
    private final Footage footage;
    private final NotesViewModel notes;
    private final EntryLine entry;

    ItemActs(ItemViewModel model, Navigator navigator, Footage footage, NotesViewModel notes, EntryLine entry) {
        this.model = model;
        this.navigator = navigator;
        this.footage = footage;
        this.notes = notes;
        this.entry = entry;
    }

    /// What is done seldom.
    ItemMenu menu() {
        return new ItemMenu()
                .with(Icon.STOCK, text("item.stock"), this::stock)
                .with(Icon.FILE, text("item.report"), this::report)
                .with(Icon.VERIFY, text("item.check"), model::check)
                .with(Icon.RUNNING, text("item.examineAgain"), model::examineAgain);
    }

    void openRecord(Witness witness) {
        var via = witness.via();
        if (via == null) {
            model.choose(Tab.APPEARANCES);
        } else if (navigator.offers(Route.Compare.class)) {
            compareWith(via.other());
        } else {
            navigator.open(new Route.Item(model.from(), via.other()));
        }
    }

    void go(int step) {
        model.neighbour(step).ifPresent(navigator::open);
    }

    private void report() {
        var dossier = model.dossier();
        if (dossier != null && dossier.in() != null && navigator.offers(Route.Report.class)) {
            navigator.open(new Route.Report(dossier.in(), dossier.media()));
        }
    }

    void compareWith(@Nullable MediaId other) {
        if (navigator.offers(Route.Compare.class)) {
            model.comparison(other).ifPresent(navigator::open);
        }
    }

    /// Begins a note: on the marked stretch of a clip, else on all of the media.
    void note() {
        model.choose(Tab.NOTES);
        var marked = footage.marked();
        notes.begin(marked == null ? Part.WHOLE : Part.during(marked));
    }

    /// Begins a note on a region of the picture, which is drawn first.
    void drawRegion() {
        footage.draw(part -> {
            model.choose(Tab.NOTES);
            notes.begin(part);
        });
    }

    void describe() {
        var dossier = model.dossier();
        if (dossier != null) {
            var words = dossier.marks().getOrDefault(Mark.DESCRIPTION, "");
            entry.ask(text("item.describe"), words, to -> model.mark(Mark.DESCRIPTION, to));
        }
    }

    /// Marks the stretch between in and out, or all of it where there is none, as common stock; or no longer.
    void stock() {
        model.stock(footage.marked());
    }

    void tag() {
        entry.ask(text("item.tag"), "", model::tag);
    }
}
