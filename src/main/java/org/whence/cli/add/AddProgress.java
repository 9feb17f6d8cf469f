package org.whence.cli.add;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.whence.cli.json.DossierJson;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.ProgressBar;
import org.whence.cli.kit.Table;
import org.whence.core.examination.Status;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.work.add.AddMedia;
import org.whence.work.desk.Verbs;
import org.whence.work.show.Summary;

/// Tells on the command line how adding goes: as JSON lines, or as a bar on a terminal and a sentence at the end.
final class AddProgress implements AddMedia.Progress, AutoCloseable {

    private final Invocation whence;
    private final Verbs verbs;
    private final CaseId in;
    private final DossierJson json;
    private final ProgressBar bar;
    private final Map<MediaId, Status> media = new ConcurrentHashMap<>();
    private final AtomicInteger preserved = new AtomicInteger();
    private final AtomicInteger examined = new AtomicInteger();
    private final AtomicInteger damaged = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private volatile int files;
    private volatile long allBytes;
    private volatile Instant began = Instant.MAX;

    AddProgress(Invocation whence, Verbs verbs, CaseId in) {
        this.whence = whence;
        this.verbs = verbs;
        this.in = in;
        json = DossierJson.of(verbs);
        bar = new ProgressBar(whence.console());
    }

    @Override
    public void began(Instant at) {
        began = at;
    }

    @Override
    public void found(int found, long foundBytes) {
        files = found;
        allBytes = foundBytes;
    }

    @Override
    public void refused(Path path, String says) {
        whence.console().say("whence: " + Table.harmless(path.toString()) + ": " + says);
    }

    @Override
    public void read(long moreBytes) {
        bytes.addAndGet(moreBytes);
        draw();
    }

    @Override
    public void acknowledged(Path path, MediaId added) {
        preserved.incrementAndGet();
        media.putIfAbsent(added, Status.PENDING);
        if (whence.json()) {
            print(path, added);
        }
        draw();
    }

    @Override
    public void examined(Path path, MediaId added, Status status) {
        examined.incrementAndGet();
        media.replace(added, status);
        if (whence.json()) {
            print(path, added);
        }
        if (status == Status.DAMAGED || status == Status.FAILED) {
            damaged.incrementAndGet();
        }
        draw();
    }

    boolean anyDamaged() {
        return damaged.get() > 0;
    }

    private void print(Path path, MediaId added) {
        whence.console().json(json.of(verbs.show().of(added, in).orElseThrow(), path));
    }

    private void draw() {
        bar.draw(
                (preserved.get() + examined.get()) / (2.0 * Math.max(1, files)),
                "%d of %d preserved, %d examined, %d damaged"
                        .formatted(preserved.get(), files, examined.get(), damaged.get()),
                bytes.get(),
                allBytes);
    }

    @Override
    public void close() {
        bar.close();
        if (!whence.json()) {
            whence.console().line(Summary.of(media, began, verbs.show(), in).words());
        }
    }
}
