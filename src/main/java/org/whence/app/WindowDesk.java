package org.whence.app;

import static org.whence.ui.kit.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.Packs;
import org.whence.core.examination.Examinations;
import org.whence.core.examination.Status;
import org.whence.core.provenance.Case;
import org.whence.core.provenance.Listing;
import org.whence.core.provenance.Verdict;
import org.whence.core.record.CaseId;
import org.whence.ui.shell.Job;
import org.whence.ui.shell.Overview;
import org.whence.work.list.ListMedia;

/// What the shell of the window asks, answered by a desk.
final class WindowDesk implements org.whence.ui.shell.Desk {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Desk desk;
    private final Entries list;
    private volatile Optional<String> logTrouble = Optional.empty();
    private volatile boolean logChecked;

    WindowDesk(Desk desk, Entries list) {
        this.desk = desk;
        this.list = list;
    }

    @Override
    public Overview overview() {
        var entries = list.in(null);
        return overview(
                entries.size(),
                counts(entries),
                desk.examinations.waiting(),
                desk.workers.sandbox().words());
    }

    @Override
    public Overview atOnce() {
        var all = desk.listing.count(Listing.Query.ALL);
        return overview(all, all == 0 ? Overview.Counts.NONE : null, Examinations.Waiting.NONE, "");
    }

    private static Overview.Counts counts(List<ListMedia.Entry> entries) {
        return new Overview.Counts(
                entries.stream().filter(ListMedia.Entry::open).count(),
                entries.stream()
                        .filter(entry -> entry.verdict() instanceof Verdict.Refuted)
                        .count(),
                entries.stream()
                        .map(entry -> entry.item().status())
                        .filter(status -> status != Status.EXAMINED && status != Status.PENDING)
                        .count());
    }

    private Overview overview(
            long all, Overview.@Nullable Counts counts, Examinations.Waiting waiting, String sandbox) {
        var cases = desk.cases.all();
        return new Overview(
                all,
                counts,
                waiting,
                cases.stream().map(WindowDesk::entry).toList(),
                desk.verbs().takePack().all().stream().map(WindowDesk::entry).toList(),
                new Overview.Owner(
                        desk.identity.pseudonym(),
                        shortened(desk.identity.publicKey().fingerprint())),
                new Overview.Health(
                        cases.stream().mapToLong(Case::acts).sum(),
                        logTrouble.orElse(null),
                        logChecked,
                        sandbox,
                        freeBytes()));
    }

    /// Checks every line of the log. Blocks while they are read.
    void checkLog() {
        logTrouble = desk.verbs().verify().logTrouble();
        logChecked = true;
    }

    /// What is wrong with the log, as far as it was checked.
    Optional<String> logTrouble() {
        return logTrouble;
    }

    /// Of the disk that holds the home.
    long freeBytes() {
        try {
            return Files.getFileStore(desk.home.folder()).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read how much room there is", e);
        }
    }

    private static Overview.CaseEntry entry(Case found) {
        return new Overview.CaseEntry(
                found.id(), found.name(), found.media(), found.posts(), found.claims(), found.acts());
    }

    private static Overview.PackEntry entry(Packs.Layer pack) {
        return new Overview.PackEntry(
                pack.contact().isEmpty() ? pack.words() : pack.contact(), pack.words(), pack.entries());
    }

    /// `SHA256:q7Yd…mV4`
    private static String shortened(String fingerprint) {
        return fingerprint.substring(0, 11) + "…" + fingerprint.substring(fingerprint.length() - 3);
    }

    @Override
    public Adding add(@Nullable CaseId to, List<Path> paths) {
        var what = String.valueOf(paths.getFirst().getFileName());
        var in = to == null ? newCase(caseName(what)) : to;
        var job = new AddJob(desk.verbs(), in, text("job.adding"), what, this::freeBytes);
        Thread.ofVirtual().name("add").start(() -> job.run(paths));
        return new Adding(in, job);
    }

    /// Begins to examine what waits; nothing where nothing does.
    Optional<Job> examineWaiting() {
        var job = new ExamineJob(desk.verbs(), this::freeBytes);
        if (job.isNeeded()) {
            job.begin();
        }
        return job.isNeeded() ? Optional.of(job) : Optional.empty();
    }

    private String caseName(String what) {
        return desk.verbs().openCase().find(what).isEmpty()
                ? what
                : what + ", " + LocalDateTime.now(ZoneId.systemDefault()).format(MINUTE);
    }

    @Override
    public CaseId newCase(String name) {
        return desk.verbs().openCase().make(name);
    }

    @Override
    public void rename(CaseId id, String name) {
        desk.verbs().openCase().rename(id, name);
    }
}
