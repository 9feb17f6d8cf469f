package org.whence.app;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Status;
import org.whence.core.provenance.Listing;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Isolated;
import org.whence.ui.trouble.Trouble;
import org.whence.work.ListMedia;

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
        var reason = item.reason() == null ? text("trouble.noReason") : item.reason();
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
                        Trouble.Kind.UNSUPPORTED,
                        Isolated.name(item.name()),
                        reason,
                        kept,
                        isProgram(item.type()) ? text("trouble.programDo") : text("trouble.unsupportedDo"),
                        item.media());
            case EXAMINED, PENDING -> throw new IllegalArgumentException("No trouble: " + item.status());
        };
    }

    private static boolean isProgram(@Nullable String type) {
        return type != null
                && type.matches("application/x-(.*executable|ms.*program.*|msdownload.*|elf|sh|bat|dosexec|mach-o.*)");
    }
}
