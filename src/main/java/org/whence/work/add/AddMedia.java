package org.whence.work.add;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.examination.Status;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Post;
import org.whence.core.record.CaseId;
import org.whence.core.record.Ids;
import org.whence.core.record.MediaId;
import org.whence.core.time.Reading;
import org.whence.core.vault.Vault;
import org.whence.core.vault.VaultException;
import org.whence.work.RefusedException;

/// Takes files in: each is preserved and recorded, and only then examined and looked up.
///
/// A file is acknowledged when its original and the line about it are on disk. What comes after that may fail or be
/// interrupted: the media stays, its examination pending, and the next call takes it up again.
public final class AddMedia {

    /// How the files came here. Null means: nobody said.
    ///
    /// @param statedSha256 of the one file added, in lower-case hex
    public record Origin(
            String how,
            @Nullable String from,
            @Nullable Reading collectedAt,
            @Nullable String statedSha256) {

        public static final Origin COPIED = new Origin("copied", null, null, null);
    }

    /// Told what happens, from several threads. Whoever does not ask hears nothing.
    public interface Progress {

        /// Comes first: what was held at that moment was not brought by this call.
        default void began(Instant at) {}

        /// @param bytes the sizes of the files added up
        default void found(int files, long bytes) {}

        default void refused(Path path, String says) {}

        default void read(long moreBytes) {}

        /// The file is preserved and recorded.
        default void acknowledged(Path path, MediaId media) {}

        /// The media is examined and looked up, or cannot be.
        default void examined(Path path, MediaId media, Status status) {}
    }

    /// @param files preserved, and `refused` not
    public record Outcome(int files, int refused) {}

    private static final Logger logger = LoggerFactory.getLogger(AddMedia.class);

    private final Vault vault;
    private final ActLog log;
    private final Ids ids;
    private final InstantSource clock;
    private final ExamineMedia examine;
    private final ExecutorService pool;
    private final String tool;

    /// @param pool runs the files side by side
    /// @param tool this program and its version, as acquisitions name it
    public AddMedia(
            Vault vault,
            ActLog log,
            Ids ids,
            InstantSource clock,
            ExamineMedia examine,
            ExecutorService pool,
            String tool) {
        this.vault = vault;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
        this.examine = examine;
        this.pool = pool;
        this.tool = tool;
    }

    /// Adds all files that the paths mean to the case, and with them the post that carried them, if one is given.
    ///
    /// What an earlier call left unexamined is examined too.
    ///
    /// @throws RefusedException if a hash is stated and there is not one file; nothing was added then
    /// @throws InterruptedException where it was cancelled: what was acknowledged stays
    public Outcome add(CaseId in, List<Path> paths, Origin origin, @Nullable Post post, Progress progress)
            throws InterruptedException {
        progress.began(clock.instant());
        var found = FindFiles.in(paths);
        progress.found(found.files().size(), found.bytes());
        found.refused().forEach(refused -> progress.refused(refused.path(), refused.says()));
        if (origin.statedSha256() != null && found.files().size() != 1) {
            throw new RefusedException("A stated hash is that of one file; here are "
                    + found.files().size() + ".");
        }
        var run = new Run(in, origin, progress);
        var preserved = run.preserve(found.files());
        if (post != null && !preserved.isEmpty()) {
            log.record(in, new Act.Posted(post, preserved.stream().distinct().toList()));
        }
        run.takeUp(preserved);
        run.awaitExaminations();
        logger.info("{} files found, {} preserved", found.files().size(), preserved.size());
        return new Outcome(
                preserved.size(), found.refused().size() + found.files().size() - preserved.size());
    }

    /// One call of [#add].
    private final class Run {

        private final CaseId in;
        private final Origin origin;
        private final Progress progress;
        private final LinkedBlockingQueue<Future<?>> examinations = new LinkedBlockingQueue<>();

        /// The tasks that run, and this call itself.
        private final Phaser running = new Phaser(1);

        Run(CaseId in, Origin origin, Progress progress) {
            this.in = in;
            this.origin = origin;
            this.progress = progress;
        }

        /// Preserves the files side by side; each goes on to be examined as soon as it is acknowledged.
        List<MediaId> preserve(List<Path> files) throws InterruptedException {
            var tasks = new ArrayList<Callable<@Nullable MediaId>>();
            for (var file : files) {
                tasks.add(counted(() -> preserve(file)));
            }
            var media = new ArrayList<MediaId>();
            for (var task : invokeAll(tasks)) {
                var id = outcome(task);
                if (id != null) {
                    media.add(id);
                }
            }
            return media;
        }

        private @Nullable MediaId preserve(Path file) throws InterruptedException {
            try {
                var original = vault.preserve(file, progress::read);
                var media = original.hashes().media();
                log.record(acts(original, file));
                progress.acknowledged(file, media);
                examineSoon(media, in, file);
                return media;
            } catch (VaultException e) {
                progress.refused(file, String.valueOf(e.getMessage()));
                return null;
            }
        }

        /// The acts that the file was added, what its file system said of it and, where somebody said it, from whom
        /// it came.
        private List<ActLog.Entry> acts(Vault.Preserved original, Path file) {
            var acquisition = acquisition(original, file);
            var acts = new ArrayList<ActLog.Entry>();
            acts.add(ActLog.Entry.of(in, new Act.Added(original.hashes(), acquisition)));
            acts.add(ActLog.Entry.of(in, new Act.Dated(acquisition.id(), acquisition.media(), original.modifiedAt())));
            if (origin.from() != null) {
                acts.add(ActLog.Entry.of(in, new Act.Sourced(acquisition.id(), acquisition.media(), origin.from())));
            }
            return acts;
        }

        private Acquisition acquisition(Vault.Preserved original, Path file) {
            var name = FileName.of(file);
            return new Acquisition(
                    ids.record(),
                    original.hashes().media(),
                    name.shown(),
                    name.bytes(),
                    origin.how(),
                    null,
                    origin.collectedAt(),
                    origin.statedSha256(),
                    clock.instant(),
                    tool,
                    original.defect(),
                    null);
        }

        private void examineSoon(MediaId media, CaseId of, Path file) {
            examinations.add(pool.submit(counted(() -> {
                try {
                    var examination = examine.media(media, of, FileName.of(file).shown());
                    progress.examined(file, media, examination.status());
                } catch (VaultException e) {
                    progress.refused(file, String.valueOf(e.getMessage()));
                }
                return media;
            })));
        }

        /// Has examined what an earlier call left; the files of this one are on their way already.
        void takeUp(List<MediaId> preserved) {
            var own = Set.copyOf(preserved);
            for (var left : examine.pending()) {
                if (!own.contains(left.media())) {
                    examineSoon(left.media(), left.in(), Path.of(left.name()));
                }
            }
        }

        void awaitExaminations() throws InterruptedException {
            try {
                for (var task = examinations.poll(); task != null; task = examinations.poll()) {
                    outcome(task);
                }
            } catch (InterruptedException e) {
                cancel();
                throw e;
            }
        }

        private List<Future<@Nullable MediaId>> invokeAll(List<Callable<@Nullable MediaId>> tasks)
                throws InterruptedException {
            try {
                return pool.invokeAll(tasks);
            } catch (InterruptedException e) {
                cancel();
                throw e;
            }
        }

        private <T extends @Nullable Object> Callable<T> counted(Callable<T> task) {
            return () -> {
                running.register();
                try {
                    return task.call();
                } finally {
                    running.arriveAndDeregister();
                }
            };
        }

        /// Lets go of what has not begun, and waits for what has: nothing is written after the call is over.
        private void cancel() {
            examinations.forEach(task -> task.cancel(true));
            running.arriveAndAwaitAdvance();
        }
    }

    /// What the task came to; an exception of ours in it goes on here.
    private static <T extends @Nullable Object> T outcome(Future<T> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException();
            }
            throw new IllegalStateException("A file could not be added", e.getCause());
        }
    }
}
