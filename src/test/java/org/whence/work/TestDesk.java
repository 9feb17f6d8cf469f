package org.whence.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.whence.adapter.keys.SshSignature;
import org.whence.adapter.sqlite.Catalogue;
import org.whence.adapter.sqlite.ProjectionTables;
import org.whence.adapter.sqlite.SqliteActLog;
import org.whence.adapter.sqlite.SqliteAppearances;
import org.whence.adapter.sqlite.SqliteCases;
import org.whence.adapter.sqlite.SqliteCheckpoints;
import org.whence.adapter.sqlite.SqliteExaminations;
import org.whence.adapter.sqlite.SqliteExchange;
import org.whence.adapter.sqlite.SqliteFeatures;
import org.whence.adapter.sqlite.SqliteListing;
import org.whence.adapter.sqlite.SqliteMatches;
import org.whence.adapter.sqlite.SqliteSoundPrints;
import org.whence.adapter.sqlite.SqliteStampings;
import org.whence.adapter.timestamp.FileTimeStamps;
import org.whence.adapter.vault.FolderVault;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.Ids;
import org.whence.support.Desks;
import org.whence.support.MemoryPreviews;
import org.whence.work.add.AddMedia;
import org.whence.work.add.ExamineMedia;
import org.whence.work.custody.StampTime;
import org.whence.work.custody.VerifyDesk;
import org.whence.work.known.FindPriorAppearances;
import org.whence.work.known.KnownContents;
import org.whence.work.known.KnownFeatures;
import org.whence.work.known.KnownHashes;
import org.whence.work.known.KnownSounds;

/// A desk in a folder, whose examiner reads a fingerprint from the file's own words, without a worker.
public final class TestDesk implements AutoCloseable {

    public final Path folder;
    public final FolderVault vault;
    public final Catalogue catalogue;
    public final SqliteActLog log;
    public final SqliteExaminations examinations;
    public final SqliteMatches matches;
    public final SqliteListing listing;
    public final SqliteCases cases;
    public final Appearances appearances;
    public final WordExaminer examiner = new WordExaminer();
    public final KnownHashes known;
    public final FindPriorAppearances find;
    public final ExamineMedia examine;
    public final OpenCase openCase;
    public final AddMedia add;
    public final VerifyDesk verify;
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    public TestDesk(Path folder) {
        this.folder = folder;
        var platforms = Platforms.bundled();
        var ids = new Ids(Desks.clock(), Desks.random());
        vault = new FolderVault(folder.resolve("vault"));
        catalogue = Catalogue.open(database(), platforms);
        log = new SqliteActLog(catalogue, Desks.KEY, Desks.DESK, Desks.chains());
        examinations = new SqliteExaminations(catalogue);
        matches = new SqliteMatches(catalogue);
        listing = new SqliteListing(catalogue);
        cases = new SqliteCases(catalogue);
        appearances = new SqliteAppearances(catalogue);
        known = new KnownHashes(examinations, index());
        var soundPrints = new SqliteSoundPrints(catalogue);
        var sounds = new KnownSounds(soundPrints, folder.resolve("sounds.idx"), true);
        var features = new KnownFeatures(new SqliteFeatures(catalogue), folder.resolve("features.idx"), true);
        find = new FindPriorAppearances(
                examinations, new KnownContents(examinations), matches, known, features, sounds, null);
        examine =
                new ExamineMedia(vault, examiner, examinations, new MemoryPreviews(), log, features, soundPrints, find);
        openCase = new OpenCase(cases, log, ids);
        add = new AddMedia(vault, log, ids, Desks.clock(), examine, pool, "whence 1");
        verify = new VerifyDesk(
                log,
                new SqliteExchange(catalogue),
                new SqliteCheckpoints(catalogue),
                new SshSignature(),
                new ProjectionTables(catalogue),
                cases,
                vault,
                new StampTime(log, new SqliteStampings(catalogue), new FileTimeStamps(null), new SplittableRandom(5)));
    }

    public Path database() {
        return folder.resolve("catalogue.db");
    }

    public Path index() {
        return folder.resolve("pdq.idx");
    }

    /// A file beside the desk's own.
    public Path file(String name, String words) {
        try {
            return Files.writeString(
                    Files.createDirectories(folder.resolve("files")).resolve(name), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<VerifyDesk.Checked> verified() throws InterruptedException {
        var found = new java.util.ArrayList<VerifyDesk.Checked>();
        verify.check(null, found::add);
        return found;
    }

    @Override
    public void close() {
        pool.shutdownNow();
        catalogue.close();
    }
}
