package org.whence.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whence.adapter.casefile.FilePacks;
import org.whence.adapter.casefile.ZipCaseFiles;
import org.whence.adapter.keys.AllowedSigners;
import org.whence.adapter.keys.KeyFolder;
import org.whence.adapter.keys.SshSignature;
import org.whence.adapter.report.FileReports;
import org.whence.adapter.rules.RuleFolder;
import org.whence.adapter.sqlite.Catalogue;
import org.whence.adapter.sqlite.FolderBackups;
import org.whence.adapter.sqlite.ProjectionTables;
import org.whence.adapter.sqlite.SqliteActLog;
import org.whence.adapter.sqlite.SqliteAppearances;
import org.whence.adapter.sqlite.SqliteAppraisals;
import org.whence.adapter.sqlite.SqliteCases;
import org.whence.adapter.sqlite.SqliteCheckpoints;
import org.whence.adapter.sqlite.SqliteClaims;
import org.whence.adapter.sqlite.SqliteDecisions;
import org.whence.adapter.sqlite.SqliteExaminations;
import org.whence.adapter.sqlite.SqliteExchange;
import org.whence.adapter.sqlite.SqliteFeatures;
import org.whence.adapter.sqlite.SqliteKeptCases;
import org.whence.adapter.sqlite.SqliteListing;
import org.whence.adapter.sqlite.SqliteMatches;
import org.whence.adapter.sqlite.SqliteNotes;
import org.whence.adapter.sqlite.SqlitePacks;
import org.whence.adapter.sqlite.SqlitePublications;
import org.whence.adapter.sqlite.SqliteReliance;
import org.whence.adapter.sqlite.SqliteSoundPrints;
import org.whence.adapter.sqlite.SqliteStampings;
import org.whence.adapter.sqlite.SqliteStatedFacts;
import org.whence.adapter.sqlite.SqliteSupposition;
import org.whence.adapter.timestamp.FileTimeStamps;
import org.whence.adapter.vault.FolderPreviews;
import org.whence.adapter.vault.FolderVault;
import org.whence.adapter.vault.HomeLock;
import org.whence.adapter.vault.NotedFiles;
import org.whence.adapter.worker.WorkerExaminer;
import org.whence.adapter.worker.WorkerFrameSaver;
import org.whence.adapter.worker.WorkerPreviewDecoder;
import org.whence.cli.kit.Desks;
import org.whence.core.casefile.WithPacks;
import org.whence.core.custody.ChainWriter;
import org.whence.core.custody.Identity;
import org.whence.core.provenance.Platforms;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.provenance.Witnesses;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CatalogueException;
import org.whence.core.record.Ids;
import org.whence.work.FindMedia;
import org.whence.work.OpenCase;
import org.whence.work.add.AddMedia;
import org.whence.work.add.ExamineMedia;
import org.whence.work.add.ExtractMedia;
import org.whence.work.add.SaveFrame;
import org.whence.work.custody.RemoveMedia;
import org.whence.work.custody.RestoreCase;
import org.whence.work.custody.ShowCustody;
import org.whence.work.custody.SignCheckpoints;
import org.whence.work.custody.StampTime;
import org.whence.work.custody.VerifyDesk;
import org.whence.work.desk.Verbs;
import org.whence.work.exchange.BelieveExamination;
import org.whence.work.exchange.CollectMedia;
import org.whence.work.exchange.CollectStrands;
import org.whence.work.exchange.ExportCase;
import org.whence.work.exchange.ImportCase;
import org.whence.work.exchange.MakePack;
import org.whence.work.exchange.ReceiveOriginal;
import org.whence.work.exchange.RehearseVerdicts;
import org.whence.work.exchange.ShowTeam;
import org.whence.work.exchange.TakePack;
import org.whence.work.exchange.WeighCaseFile;
import org.whence.work.known.FindPriorAppearances;
import org.whence.work.known.KnownContents;
import org.whence.work.known.KnownFeatures;
import org.whence.work.known.KnownHashes;
import org.whence.work.known.KnownPacks;
import org.whence.work.known.KnownSounds;
import org.whence.work.list.GroupCopies;
import org.whence.work.list.ListMedia;
import org.whence.work.list.ListPosts;
import org.whence.work.list.ShowTimeline;
import org.whence.work.list.ShowWhereAndWhen;
import org.whence.work.report.WriteReport;
import org.whence.work.say.AssessMedia;
import org.whence.work.say.CiteRecord;
import org.whence.work.say.DecideMatch;
import org.whence.work.say.MarkMedia;
import org.whence.work.say.RecordClaim;
import org.whence.work.say.RelyOn;
import org.whence.work.say.SettleConflict;
import org.whence.work.say.WriteNote;
import org.whence.work.show.CheckClaims;
import org.whence.work.show.LookUp;
import org.whence.work.show.ShowMedia;

/// An open desk: every object that works on one home, made here by hand in the order in which they need
/// each other.
final class Desk implements Desks.OpenDesk {

    private static final Logger logger = LoggerFactory.getLogger(Desk.class);
    private static final String TOOL = "whence " + Version.text();

    final Home home;
    final Identity identity;
    final FolderVault vault;
    final FolderPreviews previews;
    final NotedFiles newFiles;
    final SqliteActLog log;
    final SqliteCheckpoints checkpoints;
    final SignCheckpoints sign;
    final FolderBackups backups;
    final RemoveMedia remove;
    final SqliteExaminations examinations;
    final SqliteListing listing;
    final SqliteMatches matches;
    final SqliteDecisions decisions;
    final SqliteAppearances appearances;
    final SqliteCases cases;
    final Workers workers;
    private final Verbs verbs;
    private final Catalogue catalogue;
    private final KnownHashes known;
    final SqliteFeatures pictureFeatures;
    private final KnownFeatures features;
    private final KnownSounds sounds;
    private final KnownPacks knownPacks;
    private final ExecutorService pool;
    private final @Nullable HomeLock lock;
    private final LogFile logFile;

    /// @param lock held while the desk is open for writing; null: it is only read from
    /// @param readable what else workers may read besides the vault
    Desk(Home home, @Nullable HomeLock lock, List<Path> readable) {
        this.home = home;
        this.lock = lock;
        var clock = InstantSource.system();
        var random = new SecureRandom();
        var ids = new Ids(clock, random);
        var platforms = Platforms.bundled();
        identity = new KeyFolder(home.keys(), ids, random);
        vault = new FolderVault(home.vault());
        previews = new FolderPreviews(home.previews());
        catalogue = lock == null
                ? Catalogue.openToRead(home.catalogue(), platforms)
                : Catalogue.openUnchecked(home.catalogue(), platforms);
        if (lock != null) {
            catalogue.belongTo(identity.publicKey().author());
        }
        if (lock != null && identity.isCopied()) {
            catalogue.continueFrom(identity.desk());
            identity.renewDesk();
        }
        checkpoints = new SqliteCheckpoints(catalogue);
        sign = new SignCheckpoints(checkpoints, identity);
        log = new SqliteActLog(
                catalogue, identity.publicKey(), identity.desk(), new ChainWriter(clock, random), sign::after);
        examinations = new SqliteExaminations(catalogue);
        listing = new SqliteListing(catalogue);
        matches = new SqliteMatches(catalogue);
        decisions = new SqliteDecisions(catalogue);
        appearances = new SqliteAppearances(catalogue);
        cases = new SqliteCases(catalogue);
        var claims = new SqliteClaims(catalogue);
        var notes = new SqliteNotes(catalogue);
        var appraisals = new SqliteAppraisals(catalogue);
        workers = new Workers(home, readable);
        pool = Executors.newFixedThreadPool(
                2 * Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("media-", 1).daemon().factory());

        var author = identity.publicKey().author();
        var reliance = new SqliteReliance(catalogue, author);
        var packs = new SqlitePacks(catalogue);
        var witnesses = new Witnesses(new WithPacks(appearances, packs), matches, decisions, reliance);
        known = new KnownHashes(examinations, home.index().resolve("pdq-1.idx"));
        var examiner = new WorkerExaminer(workers.pool());
        pictureFeatures = new SqliteFeatures(catalogue);
        features = new KnownFeatures(pictureFeatures, home.index().resolve("features-1.idx"), lock != null);
        var soundPrints = new SqliteSoundPrints(catalogue);
        sounds = new KnownSounds(soundPrints, home.index().resolve("sounds-1.idx"), lock != null);
        knownPacks = new KnownPacks(
                packs, home.index().resolve("packs-1.idx"), home.index().resolve("pack-sounds-1.idx"), lock != null);
        var contents = new KnownContents(examinations);
        var find = new FindPriorAppearances(examinations, contents, matches, known, features, sounds, knownPacks);
        var examine = new ExamineMedia(vault, examiner, examinations, previews, log, features, soundPrints, find);
        var check = new CheckClaims(claims, examinations, witnesses, listing);
        var colleagues = new AllowedSigners(home.keys().resolve("allowed_signers"));
        Function<AuthorId, String> names = id -> id.equals(author)
                ? identity.pseudonym()
                : colleagues.name(id).orElseGet(() -> id.hex().substring(0, 12));
        var rules = new RuleFolder(home.rules());
        var show = new ShowMedia(
                examinations, appearances, witnesses, check, notes, appraisals, listing, cases, rules, names);
        var findMedia = new FindMedia(examinations, listing);
        var exchange = new SqliteExchange(catalogue);
        var signatures = new SshSignature();
        newFiles = new NotedFiles(home.work());
        var files = new ZipCaseFiles(home.work(), newFiles);
        var packFiles = new FilePacks(signatures, newFiles);
        backups = new FolderBackups(catalogue, home.backups());
        remove = new RemoveMedia(log, listing, examinations, vault, previews, find, backups);
        var stamp =
                new StampTime(log, new SqliteStampings(catalogue), new FileTimeStamps(home.timeAuthorities()), random);
        var posts = new ListPosts(new SqlitePublications(catalogue), listing, reliance, platforms, author);
        var add = new AddMedia(vault, log, ids, clock, examine, pool, TOOL);
        var weigh = new WeighCaseFile(log, exchange, reliance, examinations, signatures, colleagues, identity);
        verbs = new Verbs(
                ids,
                identity,
                cases,
                new OpenCase(cases, log, ids),
                findMedia,
                new ListMedia(listing, matches, appearances, witnesses, check, platforms),
                add,
                new SaveFrame(vault, new WorkerFrameSaver(workers.previews()), appearances, add, home.work()),
                examine,
                new LookUp(findMedia, examiner, find, show),
                show,
                new ShowTimeline(listing, appearances, check, show),
                posts,
                new ShowWhereAndWhen(new SqliteStatedFacts(catalogue), listing, posts, claims),
                new GroupCopies(examinations, matches, appearances, listing),
                check,
                new DecideMatch(log, witnesses),
                new RecordClaim(log, ids, author),
                new WriteNote(log, ids, notes),
                new MarkMedia(log),
                new AssessMedia(log, appraisals, author),
                new ShowCustody(log),
                new VerifyDesk(
                        log, exchange, checkpoints, signatures, new ProjectionTables(catalogue), cases, vault, stamp),
                new ExportCase(
                        sign,
                        new CollectStrands(log, exchange, checkpoints),
                        new CollectMedia(vault, examinations, soundPrints),
                        identity,
                        signatures,
                        files,
                        log),
                new ImportCase(
                        files,
                        weigh,
                        exchange,
                        log,
                        new ReceiveOriginal(vault, log, ids, clock, TOOL),
                        new BelieveExamination(examinations, soundPrints, find)),
                new RehearseVerdicts(check, new SqliteSupposition(catalogue, author)),
                new RestoreCase(new SqliteKeptCases(catalogue, home.work()), log, exchange, vault, author),
                stamp,
                new RelyOn(log, packs, author),
                new CiteRecord(log, exchange, cases, reliance, ids),
                new SettleConflict(log, exchange, reliance),
                new ShowTeam(identity, colleagues, exchange, reliance),
                colleagues,
                identity.publicKey(),
                remove,
                new WriteReport(
                        show,
                        findMedia,
                        cases,
                        appearances,
                        log,
                        checkpoints,
                        previews,
                        new WorkerPreviewDecoder(workers.previews()),
                        new FileReports(newFiles),
                        author,
                        names,
                        TOOL),
                rules,
                new ExtractMedia(vault, log, ids, clock, examine, home.work(), TOOL),
                new MakePack(listing, examinations, soundPrints, appearances, check, packFiles, log, identity, random),
                new TakePack(packFiles, packs, knownPacks, find, examinations, listing, colleagues, log, clock),
                new VerdictWords(author, names),
                names);
        logFile = new LogFile(home.log());
        logger.info("{} opened a desk {}", TOOL, lock == null ? "to read" : "to write");
    }

    /// Whether anything can be recorded.
    boolean isWritable() {
        return lock != null;
    }

    /// Makes sure that the catalogue's file is whole, which is done before anything is written to it at the latest.
    ///
    /// @throws CatalogueException if it is damaged
    void check() {
        catalogue.check();
    }

    /// How many statements were run on the catalogue so far.
    long statements() {
        return catalogue.statements();
    }

    @Override
    public Verbs verbs() {
        return verbs;
    }

    private void keep() {
        try {
            known.keep();
            features.keep();
            sounds.keep();
            knownPacks.keep();
            sign.all();
        } catch (CatalogueException e) {
            logger.error("What is kept at the end could not be: the catalogue is damaged, or the disk is full", e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
        workers.close();
        try {
            pool.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (lock != null) {
            keep();
        }
        catalogue.close();
        logFile.close();
        if (lock != null) {
            lock.close();
        }
    }
}
