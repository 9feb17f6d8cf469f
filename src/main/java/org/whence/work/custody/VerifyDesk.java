package org.whence.work.custody;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Checkpoints;
import org.whence.core.custody.Exchange;
import org.whence.core.custody.Projections;
import org.whence.core.custody.SignatureCheck;
import org.whence.core.custody.Stamp;
import org.whence.core.json.JsonException;
import org.whence.core.provenance.Case;
import org.whence.core.provenance.Cases;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.vault.Vault;

/// Checks that the record is unchanged: the chains of the log and the checkpoints that were signed of them, the
/// payloads behind their lines, the tables made from them, and every original. That shows that it is unchanged, not
/// that it is true. Nothing is repaired.
public final class VerifyDesk {

    /// The word for what says which payloads a removal erased.
    public static final String ERASED = "erased";

    private static final String CHAIN = "chain";
    private static final String AUTHOR = "author ";
    private static final String TABLES = "tables";
    private static final String STAMPS = "time stamp";
    private static final String ORIGINALS = "originals";

    /// One thing that was checked.
    ///
    /// @param check what: `chain`, `erased`, `time stamp`, `tables`, `originals`
    /// @param says what was found, in a sentence that names no author but by key
    /// @param author whose chain it is about; null where it is about none
    public record Checked(
            String check, boolean ok, String says, @Nullable AuthorId author) {

        public Checked(String check, boolean ok, String says) {
            this(check, ok, says, null);
        }

        Checked of(AuthorId by) {
            return new Checked(check, ok, says, by);
        }

        /// The same for whoever reads it here: with the author's name before the key. What is recorded has none, for
        /// an address book is nobody else's business.
        public Checked named(Function<AuthorId, String> names) {
            if (author == null || author.hex().startsWith(names.apply(author))) {
                return this;
            }
            var key = AUTHOR + shortened(author);
            var named = AUTHOR + names.apply(author) + " (" + shortened(author) + ")";
            return new Checked(check, ok, says.replace(key, named), author);
        }
    }

    /// What is checked, in order, before anything is.
    ///
    /// @param check as [Checked] names it
    /// @param says what it looks at, in a sentence
    public record Step(String check, String says) {}

    /// The steps of every check of a desk or a case.
    public static final List<Step> STEPS = List.of(
            new Step(CHAIN, "Each line of every log follows on the one before it and is by its author."),
            new Step(CHAIN, "Each payload is the one that its line was written over, or a removal erased it."),
            new Step(CHAIN, "No log has two ends: no other copy that came here differs in a line."),
            new Step(CHAIN, "Each checkpoint bears its author's signature and agrees with the log."),
            new Step(STAMPS, "Each time stamp speaks of lines of the log, and its signature is right."),
            new Step(TABLES, "The tables are made anew from the log and compared with those in use."),
            new Step(ORIGINALS, "Each original is read and hashes to its name."));

    private final ActLog log;
    private final Exchange exchange;
    private final Checkpoints checkpoints;
    private final SignatureCheck signatures;
    private final Projections projections;
    private final Cases cases;
    private final Vault vault;
    private final StampTime stamps;

    public VerifyDesk(
            ActLog log,
            Exchange exchange,
            Checkpoints checkpoints,
            SignatureCheck signatures,
            Projections projections,
            Cases cases,
            Vault vault,
            StampTime stamps) {
        this.log = log;
        this.exchange = exchange;
        this.checkpoints = checkpoints;
        this.signatures = signatures;
        this.projections = projections;
        this.cases = cases;
        this.vault = vault;
        this.stamps = stamps;
    }

    /// Checks one case, or everything, and tells of each thing when it is done. Blocks while all originals are
    /// read.
    ///
    /// @param in null: everything
    public void check(@Nullable CaseId in, Consumer<Checked> each) throws InterruptedException {
        var walks = chains(in);
        for (var walk : walks) {
            var erased = erased(walks, walk.chain());
            var author = walk.chain().author();
            each.accept(walk.ended(name(walk.chain()), erased, log.isOwn(walk.chain()))
                    .of(author));
            walk.erased(name(walk.chain()), erased).forEach(found -> each.accept(found.of(author)));
            forked(walk.chain()).ifPresent(found -> each.accept(found.of(author)));
        }
        var checked = in == null ? cases.all() : cases.byId(in).stream().toList();
        checked.forEach(found -> stamps(found, each));
        try {
            each.accept(tables());
        } catch (IllegalArgumentException | JsonException e) {
            each.accept(new Checked(TABLES, false, "The log cannot be read whole, so that tables cannot be checked"));
        }
        for (var found : checked) {
            originals(found, walks, each);
        }
    }

    /// The same, and records that it was done and with what outcome. For a desk that is open for writing.
    public void record(@Nullable CaseId in, Consumer<Checked> each) throws InterruptedException {
        var count = new AtomicInteger();
        var wrong = new ArrayList<String>();
        check(in, checked -> {
            count.incrementAndGet();
            if (!checked.ok()) {
                wrong.add(checked.says());
            }
            each.accept(checked);
        });
        var says = wrong.isEmpty()
                ? count + " checks: in order."
                : wrong.size() + " of " + count + " checks found something. First: " + wrong.getFirst();
        log.record(in, new Act.Verified(wrong.isEmpty(), says));
    }

    /// Reads the original of one media, and records in its case whether its bytes still hash to its name. For a desk
    /// that is open for writing.
    public Checked recordOriginal(CaseId in, MediaId media) throws InterruptedException {
        var says = switch (vault.check(media)) {
            case WHOLE -> new Checked(ORIGINALS, true, "The original was read and hashes to its name: " + media);
            case CHANGED -> new Checked(ORIGINALS, false, "The original was changed: " + media);
            case MISSING -> new Checked(ORIGINALS, false, "The original is missing: " + media);
        };
        log.record(in, new Act.Verified(says.ok(), says.says()));
        return says;
    }

    /// The first thing that is wrong with the log, in a sentence. Reads every line, and no table or original.
    public Optional<String> logTrouble() {
        var walks = chains(null);
        return walks.stream()
                .map(walk -> walk.ended(name(walk.chain()), erased(walks, walk.chain()), log.isOwn(walk.chain())))
                .filter(checked -> !checked.ok())
                .map(Checked::says)
                .findFirst();
    }

    /// The acts of a chain that may be missing: those that this desk removed, or their own author. What others say
    /// that they removed excuses nothing that is missing here.
    private Map<ActId, Long> erased(List<ChainWalk> walks, ChainName chain) {
        var erased = new HashMap<ActId, Long>();
        for (var walk : walks) {
            if (log.isOwn(walk.chain()) || walk.chain().author().equals(chain.author())) {
                erased.putAll(walk.erasures());
            }
        }
        return erased;
    }

    /// That a chain has two ends, where another copy of it came here. Each of them holds by itself.
    private Optional<Checked> forked(ChainName chain) {
        return Optional.ofNullable(chain.in())
                .map(in -> exchange.forks(in).get(chain))
                .map(line -> new Checked(
                        CHAIN,
                        false,
                        name(chain) + "forked: another copy of it has another line " + line
                                + ". Two homes wrote to one log, or it was written anew; both ends are kept, and "
                                + "nothing more is taken from either"));
    }

    private List<ChainWalk> chains(@Nullable CaseId in) {
        var walks = new ArrayList<ChainWalk>();
        for (var chain : log.chains()) {
            if (in == null || in.equals(chain.in())) {
                var walk = new ChainWalk(chain, checkpoints.of(chain), signatures);
                log.read(chain, walk::take);
                walks.add(walk);
            }
        }
        return walks;
    }

    private String name(ChainName chain) {
        return (chain.in() == null ? "the home's own chain" : "chain of " + caseName(chain.in())) + ", " + AUTHOR
                + shortened(chain.author()) + ": ";
    }

    private static String shortened(AuthorId author) {
        return author.hex().substring(0, 12);
    }

    private void stamps(Case of, Consumer<Checked> each) {
        for (var stamp : stamps.in(of.id())) {
            if (stamp.state() != Stamp.State.WAITING) {
                each.accept(new Checked(STAMPS, stamp.state() != Stamp.State.WRONG, of.name() + ": " + stamp.says()));
            }
        }
    }

    private Checked tables() {
        var differing = projections.differing();
        if (!differing.isEmpty()) {
            return new Checked(
                    TABLES, false, "Tables differ from what the log amounts to: " + String.join(", ", differing));
        }
        var unknown = projections.unknownActs();
        return new Checked(
                TABLES,
                true,
                "All tables are what the log amounts to"
                        + (unknown == 0 ? "" : "; " + unknown + " acts are of a newer version and were not applied"));
    }

    /// Checks the media that the log says were added: the tables may be wrong.
    private void originals(Case of, List<ChainWalk> walks, Consumer<Checked> each) throws InterruptedException {
        var added = new LinkedHashMap<MediaId, String>();
        walks.stream().filter(walk -> of.id().equals(walk.chain().in())).forEach(walk -> added.putAll(walk.added()));
        var whole = 0;
        for (var original : added.entrySet()) {
            switch (vault.check(original.getKey())) {
                case WHOLE -> whole++;
                case CHANGED ->
                    each.accept(new Checked(
                            ORIGINALS,
                            false,
                            "The original of " + original.getValue() + " was changed: " + original.getKey()));
                case MISSING ->
                    each.accept(new Checked(
                            ORIGINALS,
                            false,
                            "The original of " + original.getValue() + " is missing: " + original.getKey()));
            }
        }
        each.accept(new Checked(ORIGINALS, true, of.name() + ": " + whole + " originals hash to their names"));
    }

    private String caseName(CaseId id) {
        return cases.byId(id).map(Case::name).orElse(id.toString());
    }
}
