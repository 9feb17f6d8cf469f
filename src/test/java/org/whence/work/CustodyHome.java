package org.whence.work;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.whence.adapter.keys.KeyFolder;
import org.whence.adapter.keys.SshSignature;
import org.whence.adapter.sqlite.Catalogue;
import org.whence.adapter.sqlite.FolderBackups;
import org.whence.adapter.sqlite.ProjectionTables;
import org.whence.adapter.sqlite.SqliteActLog;
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
import org.whence.adapter.vault.FolderPreviews;
import org.whence.adapter.vault.FolderVault;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.Ids;
import org.whence.support.Desks;
import org.whence.work.custody.RemoveMedia;
import org.whence.work.custody.SignCheckpoints;
import org.whence.work.custody.StampTime;
import org.whence.work.custody.VerifyDesk;
import org.whence.work.known.FindPriorAppearances;
import org.whence.work.known.KnownContents;
import org.whence.work.known.KnownFeatures;
import org.whence.work.known.KnownHashes;
import org.whence.work.known.KnownSounds;

/// A home without a window or workers, wired as the program does it.
public final class CustodyHome implements AutoCloseable {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    public final Path folder;
    public final KeyFolder keys;
    public final Catalogue catalogue;
    public final SqliteActLog log;
    public final SqliteExaminations examinations;
    public final FolderVault vault;
    public final FolderPreviews previews;
    public final KnownContents contents;
    public final KnownHashes known;
    public final KnownFeatures features;
    public final SqliteSoundPrints soundPrints;
    public final KnownSounds sounds;
    public final FolderBackups backups;
    public final SignCheckpoints sign;
    public final StampTime stamp;
    public final VerifyDesk verify;
    public final FindPriorAppearances find;
    public final RemoveMedia remove;

    public CustodyHome(Path folder) throws Exception {
        this.folder = folder;
        Files.createDirectories(folder.resolve("backups"));
        Files.createDirectories(folder.resolve("index"));
        keys = new KeyFolder(folder.resolve("keys"), new Ids(Desks.clock(), new SecureRandom()), new SecureRandom());
        catalogue = Catalogue.open(folder.resolve("catalogue.db"), Platforms.bundled());
        catalogue.belongTo(keys.publicKey().author());
        if (keys.isCopied()) {
            catalogue.continueFrom(keys.desk());
            keys.renewDesk();
        }
        var checkpoints = new SqliteCheckpoints(catalogue);
        sign = new SignCheckpoints(checkpoints, keys);
        log = new SqliteActLog(catalogue, keys.publicKey(), keys.desk(), Desks.chains(), sign::after);
        examinations = new SqliteExaminations(catalogue);
        vault = new FolderVault(folder.resolve("vault"));
        previews = new FolderPreviews(folder.resolve("previews"));
        contents = new KnownContents(examinations);
        known = new KnownHashes(examinations, folder.resolve("index").resolve("pdq-1.idx"));
        soundPrints = new SqliteSoundPrints(catalogue);
        sounds = new KnownSounds(soundPrints, folder.resolve("index").resolve("sounds-1.idx"), true);
        features = new KnownFeatures(
                new SqliteFeatures(catalogue), folder.resolve("index").resolve("features-1.idx"), true);
        backups = new FolderBackups(catalogue, folder.resolve("backups"));
        var listing = new SqliteListing(catalogue);
        stamp = new StampTime(
                log,
                new SqliteStampings(catalogue),
                new FileTimeStamps(folder.resolve("time")),
                new SplittableRandom(5));
        verify = new VerifyDesk(
                log,
                new SqliteExchange(catalogue),
                checkpoints,
                new SshSignature(),
                new ProjectionTables(catalogue),
                new SqliteCases(catalogue),
                vault,
                stamp);
        find = new FindPriorAppearances(
                examinations, contents, new SqliteMatches(catalogue), known, features, sounds, null);
        remove = new RemoveMedia(log, listing, examinations, vault, previews, find, backups);
    }

    /// What `verify` finds wrong, a sentence each.
    public List<String> wrong() throws InterruptedException {
        var wrong = new ArrayList<String>();
        verify.check(null, checked -> {
            if (!checked.ok()) {
                wrong.add(checked.says());
            }
        });
        return wrong;
    }

    /// All that `verify` says of chains.
    public List<String> chains() throws InterruptedException {
        return said("chain");
    }

    /// All that `verify` says under a word.
    public List<String> said(String word) throws InterruptedException {
        var said = new ArrayList<String>();
        verify.check(null, checked -> {
            if (checked.check().equals(word)) {
                said.add(checked.says());
            }
        });
        return said;
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
