package org.whence.ui.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.whence.core.custody.Mark;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Undo;

/// What a person does to items in the gallery, recorded in the background. Use it on one thread only.
final class Recording {

    /// Told of marks that were recorded.
    @FunctionalInterface
    interface Marked {
        void marked(Set<MediaId> media, Mark mark, String value);
    }

    private final LibraryViewModel.Ports ports;
    private final Background background;
    private final Undo undo;
    private final Marked marked;
    private final Runnable failed;

    /// @param failed called where marks could not be recorded
    Recording(LibraryViewModel.Ports ports, Background background, Undo undo, Marked marked, Runnable failed) {
        this.ports = ports;
        this.background = background;
        this.undo = undo;
        this.marked = marked;
        this.failed = failed;
    }

    /// Sets a mark on the items, so that it can be taken back to what each had before.
    void mark(Listing in, List<LibraryItem> items, Mark mark, String value) {
        if (items.isEmpty()) {
            return;
        }
        var before = new LinkedHashMap<String, List<MediaId>>();
        for (var item : items) {
            before.computeIfAbsent(item.marks().value(mark), _ -> new ArrayList<>())
                    .add(item.media());
        }
        var media = items.stream().map(LibraryItem::media).toList();
        set(in, media, mark, value);
        undo.did(new Undo.Done(
                Marks.says(mark, value, media.size()),
                () -> before.forEach((was, some) -> set(in, some, mark, was)),
                () -> set(in, media, mark, value)));
    }

    private void set(Listing in, List<MediaId> media, Mark mark, String value) {
        background.run(
                () -> {
                    ports.marking().set(in, media, mark, value);
                    return media;
                },
                _ -> marked.marked(Set.copyOf(media), mark, value),
                _ -> failed.run());
    }

    /// @param said told whether it was kept
    void note(Listing in, MediaId media, String words, Consumer<Boolean> said) {
        background.run(
                () -> {
                    ports.noting().write(in, media, words);
                    return true;
                },
                said,
                _ -> said.accept(false));
    }

    /// Removes the items for good. What was done before can no longer be taken back.
    ///
    /// @param done told what came of it; nothing: it could not be done
    void remove(
            Listing in,
            List<LibraryItem> items,
            String reason,
            String authority,
            Consumer<Optional<Removing.Outcome>> done) {
        var media = items.stream().map(LibraryItem::media).toList();
        background.run(
                () -> ports.removing().remove(in, media, reason, authority),
                outcome -> {
                    undo.clear();
                    done.accept(Optional.of(outcome));
                },
                _ -> done.accept(Optional.empty()));
    }
}
