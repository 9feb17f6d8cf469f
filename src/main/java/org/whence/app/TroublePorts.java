package org.whence.app;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Status;
import org.whence.core.media.MediaKind;
import org.whence.core.media.OtherContent;
import org.whence.core.provenance.Listing;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Isolated;
import org.whence.ui.trouble.Trouble;
import org.whence.work.list.ListMedia;

/// What the screen of troubles asks, answered by a desk.
final class TroublePorts {

    private final Entries list;
    private final WindowDesk window;

    TroublePorts(Entries list, WindowDesk window) {
        this.list = list;
        this.window = window;
    }

    /// The gravest first: the desk's own, then the files in the order in which they were added.
    List<Trouble> all() {
        var all = new ArrayList<Trouble>();
        window.logTrouble()
                .ifPresent(says -> all.add(new Trouble(
                        Trouble.Kind.LOG,
                        text("trouble.log"),
                        says,
                        text("trouble.logSafe"),
                        text("trouble.logDo"),
                        null)));
        if (window.freeBytes() < Pausing.LEAST_FREE_BYTES) {
            all.add(new Trouble(
                    Trouble.Kind.DISK,
                    text("trouble.disk"),
                    text("trouble.diskHappened"),
                    text("trouble.diskSafe"),
                    text("trouble.diskDo"),
                    null));
        }
        list.in(null).stream()
                .map(ListMedia.Entry::item)
                .filter(item -> item.status() != Status.EXAMINED && item.status() != Status.PENDING)
                .map(TroublePorts::of)
                .forEach(all::add);
        return all;
    }

    static Trouble of(Listing.Item item) {
        var reason = sentence(item.reason());
        var kept = text("trouble.fileSafe", Figures.bytes(item.size()));
        return switch (item.status()) {
            case DAMAGED ->
                new Trouble(
                        Trouble.Kind.DAMAGED,
                        Isolated.name(item.name()),
                        reason,
                        text("trouble.damagedSafe", Figures.bytes(item.size())),
                        text("trouble.damagedDo"),
                        item.media());
            case FAILED ->
                new Trouble(
                        Trouble.Kind.FAILED,
                        Isolated.name(item.name()),
                        reason,
                        kept,
                        text("trouble.failedDo"),
                        item.media());
            case UNSUPPORTED ->
                new Trouble(
                        Trouble.Kind.UNSUPPORTED, Isolated.name(item.name()), reason, kept, todo(item), item.media());
            case EXAMINED, PENDING -> throw new IllegalArgumentException("No trouble: " + item.status());
        };
    }

    private static String sentence(@Nullable String reason) {
        if (reason == null) {
            return text("trouble.noReason");
        }
        return reason.endsWith(".") ? reason : text("trouble.sentence", reason);
    }

    /// What to do with a file that nothing can be shown of.
    private static String todo(Listing.Item item) {
        if (item.kind() != MediaKind.OTHER) {
            return text("trouble.unreadDo");
        }
        return switch (OtherContent.of(item.type(), item.size())) {
            case EMPTY -> text("trouble.emptyDo");
            case PROGRAM -> text("trouble.programDo");
            case ARCHIVE -> text("trouble.archiveDo");
            case DOCUMENT, UNKNOWN -> text("trouble.unsupportedDo");
        };
    }
}
