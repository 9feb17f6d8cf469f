package org.whence.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examinations;
import org.whence.core.record.CaseId;
import org.whence.ui.shell.Desk;
import org.whence.ui.shell.Job;
import org.whence.ui.shell.Overview;
import org.whence.ui.shell.Progress;
import org.whence.work.RefusedException;

/// A desk with the cases of the design's pictures, or an empty one.
public final class FakeDesk implements Desk {

    public static final CaseId HARBOUR = new CaseId(new UUID(0, 1));

    private Overview overview;

    private FakeDesk(Overview overview) {
        this.overview = overview;
    }

    public static FakeDesk empty() {
        return new FakeDesk(new Overview(
                0,
                Overview.Counts.NONE,
                Examinations.Waiting.NONE,
                List.of(),
                List.of(),
                null,
                new Overview.Health(0, null, true, "bubblewrap", 412_000_000_000L)));
    }

    public static FakeDesk full() {
        var cases = List.of(
                new Overview.CaseEntry(HARBOUR, "Harbour night, 12–13 Nov", 312, 87, 41, 1_284),
                new Overview.CaseEntry(new CaseId(new UUID(0, 2)), "Kesh valley road", 1_904, 210, 64, 5_211),
                new Overview.CaseEntry(new CaseId(new UUID(0, 3)), "North bridge, April", 476, 30, 12, 1_010),
                new Overview.CaseEntry(new CaseId(new UUID(0, 4)), "Rooftop clips", 88, 0, 0, 190));
        return new FakeDesk(new Overview(
                48_213,
                new Overview.Counts(9, 31, 4),
                Examinations.Waiting.NONE,
                cases,
                List.of(new Overview.PackEntry("Archive H, 2011–2024", "a pack of Archive H, 2011–2024", 210_448)),
                new Overview.Owner("Juniper", "SHA256:q7Yd…mV4"),
                new Overview.Health(1_284, null, true, "bubblewrap", 412_000_000_000L)));
    }

    @Override
    public Overview overview() {
        return overview;
    }

    @Override
    public Overview atOnce() {
        return new Overview(
                overview.all(),
                overview.all() == 0 ? overview.counts() : null,
                overview.waiting(),
                overview.cases(),
                overview.packs(),
                overview.owner(),
                overview.health());
    }

    @Override
    public Adding add(@Nullable CaseId to, List<Path> paths) {
        return new Adding(HARBOUR, new FakeJob(paths.getFirst().getFileName().toString()));
    }

    @Override
    public CaseId newCase(String name) {
        var id = new CaseId(new UUID(0, 9));
        overview = new Overview(
                overview.all(),
                overview.counts(),
                overview.waiting(),
                List.of(new Overview.CaseEntry(id, name, 0, 0, 0, 0)),
                overview.packs(),
                overview.owner(),
                overview.health());
        return id;
    }

    @Override
    public void rename(CaseId id, String name) {
        if (name.isBlank()) {
            throw new RefusedException("A case needs a name.");
        }
        overview = new Overview(
                overview.all(),
                overview.counts(),
                overview.waiting(),
                overview.cases().stream()
                        .map(entry -> entry.id().equals(id)
                                ? new Overview.CaseEntry(
                                        id, name, entry.media(), entry.posts(), entry.claims(), entry.acts())
                                : entry)
                        .toList(),
                overview.packs(),
                overview.owner(),
                overview.health());
    }

    /// Work that stands at 218 of 312 until it is cancelled.
    public static final class FakeJob implements Job {

        private final String what;
        private Progress.State state = Progress.State.RUNNING;

        private FakeJob(String what) {
            this.what = what;
        }

        @Override
        public String verb() {
            return "Adding";
        }

        @Override
        public String what() {
            return what;
        }

        @Override
        public Progress progress() {
            return new Progress(state, 312, 218, 171, 1, 38_000_000, Duration.ofSeconds(130));
        }

        @Override
        public void pause() {
            state = Progress.State.PAUSED;
        }

        @Override
        public void resume() {
            state = Progress.State.RUNNING;
        }

        @Override
        public void cancel() {
            state = Progress.State.DONE;
        }
    }
}
