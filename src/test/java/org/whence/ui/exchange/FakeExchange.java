package org.whence.ui.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.Bag;
import org.whence.core.casefile.CaseFile;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.Choices;
import org.whence.core.casefile.Merge;
import org.whence.core.casefile.Strand;
import org.whence.core.custody.Act;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Checkpoint;
import org.whence.core.custody.Conflict;
import org.whence.core.custody.Head;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Mark;
import org.whence.core.custody.SignedCheckpoint;
import org.whence.core.custody.Standing;
import org.whence.core.custody.Trust;
import org.whence.core.media.Part;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;
import org.whence.core.record.CatalogueException;
import org.whence.core.record.DeskId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.ui.SampleDossiers;
import org.whence.work.RefusedException;
import org.whence.work.exchange.ImportCase;
import org.whence.work.exchange.Leaving;
import org.whence.work.exchange.RehearseVerdicts;
import org.whence.work.exchange.ShowTeam;
import org.whence.work.say.SettleConflict;

/// A desk that exchanges nothing: it remembers what it was asked.
final class FakeExchange
        implements ExchangePorts.Sending, ExchangePorts.Receiving, ExchangePorts.People, ExchangePorts.Key {

    static final CaseId CASE = SampleDossiers.CASE;
    static final MediaId MEDIA = SampleDossiers.CLIP;
    static final AuthorKey MINE = AuthorKey.ofBytes(filled(1));
    static final AuthorKey THEIRS = AuthorKey.ofBytes(filled(2));
    static final Path FILE = Path.of("harbour.zip");

    final List<Choices> asked = new ArrayList<>();
    final List<Path> written = new ArrayList<>();
    final List<Path> taken = new ArrayList<>();
    final List<ActId> kept = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    List<LoggedAct> acts = List.of();
    List<RehearseVerdicts.Change> changes = List.of();
    List<ShowTeam.Member> members = List.of(member(MINE, "Juniper", 46), member(THEIRS, null, 9));
    List<String> encryptedTo = List.of();
    final List<@Nullable Path> openedWith = new ArrayList<>();
    int foreseen;
    boolean locked;
    boolean isRefused;

    /// Nothing can be read any more.
    boolean isBroken;

    List<MediaId> starred = List.of(MEDIA);
    List<Conflict> conflicts = List.of(conflict());

    ExchangePorts ports() {
        return new ExchangePorts(
                this,
                this,
                this,
                this,
                _ -> starred,
                SettleConflict::media,
                MediaId::hex,
                by -> by.equals(MINE.author()) ? "Juniper" : "Cedar",
                new VerdictWords(MINE.author(), _ -> "Cedar"));
    }

    private static byte[] filled(int with) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    /// A note that two authors revised, neither having seen the other's words.
    static Conflict conflict() {
        return conflict("no breakwater", "the light comes from the left");
    }

    static Conflict conflict(String here, String there) {
        var mine = logged(MINE, 7, here);
        var theirs = logged(THEIRS, 3, there);
        return new Conflict(
                new Standing.Field(MEDIA.hex(), Mark.DESCRIPTION.word()),
                List.of(theirs, mine),
                Set.of(mine.id()),
                true);
    }

    private static LoggedAct logged(AuthorKey by, long seq, String words) {
        return logged(by, seq, new Act.Marked(MEDIA, Mark.DESCRIPTION, words, List.of()));
    }

    static LoggedAct logged(AuthorKey by, long seq, Act act) {
        var chain = new ChainName(CASE, by.author(), DeskId.parse("01900000-0000-7000-8000-00000000000" + seq));
        return new LoggedAct(
                new ActId(Long.toString(seq).repeat(64)), chain, seq, Instant.parse("2026-11-13T07:31:00Z"), act);
    }

    private ImportCase.Plan plan() {
        return new ImportCase.Plan(
                new CaseFile(
                        CASE,
                        THEIRS,
                        null,
                        "c".repeat(64),
                        Choices.OPEN,
                        List.of(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>()),
                Optional.empty(),
                new Merge(List.of(), 212, 401, List.of("The log of X forks at line 3"), conflicts),
                new TreeMap<>(Map.of(MEDIA, "data/media/x")),
                new TreeMap<>());
    }

    @Override
    public Leaving leaving(CaseId in, Choices choices) {
        asked.add(choices);
        return new Leaving(new Bag(in, choices, strands(), List.of(), new TreeMap<>(), List.of()), 46, 2, Set.of());
    }

    private List<Strand> strands() {
        if (acts.isEmpty()) {
            return List.of();
        }
        var chain = acts.getFirst().chain();
        var head = new Checkpoint(chain, new Head(1, acts.getFirst().id()));
        return List.of(new Strand(chain, MINE, List.of(), Map.of(), acts, new SignedCheckpoint(head, "")));
    }

    static LoggedAct noted(String words) {
        var on = new Note.Subject(Note.Kind.MEDIA, MEDIA.hex());
        return logged(
                MINE, 4, new Act.Noted(new RecordId(new UUID(1, 1)), on, Part.WHOLE, Note.Form.OBSERVATION, words));
    }

    @Override
    public void save(Leaving leaving, Path file) {
        if (isRefused) {
            throw new RefusedException("The list could not be written: there is such a file, or no room.");
        }
        written.add(file);
    }

    @Override
    public void write(Leaving leaving, Path file, List<String> recipients) {
        if (isRefused) {
            throw new CaseFileException("The disk is full");
        }
        written.add(file);
        encryptedTo = recipients;
    }

    @Override
    public ImportCase.Plan rehearse(Path file, @Nullable Path identities) {
        openedWith.add(identities);
        requireWhole();
        if (isRefused) {
            throw new CaseFileException("manifest-sha256.txt names a file that is not there");
        }
        return plan();
    }

    @Override
    public List<RehearseVerdicts.Change> verdicts(ImportCase.Plan plan) {
        foreseen++;
        requireWhole();
        return changes;
    }

    @Override
    public ImportCase.Plan take(Path file, @Nullable Path identities) {
        taken.add(file);
        openedWith.add(identities);
        return plan();
    }

    @Override
    public List<Conflict> conflicts(CaseId in) {
        return conflicts;
    }

    @Override
    public void keep(CaseId in, Conflict conflict, ActId act) {
        conflicts = List.of();
        requireWhole();
        kept.add(act);
    }

    @Override
    public List<ShowTeam.Member> in(CaseId id) {
        requireWhole();
        return members;
    }

    static ShowTeam.Member member(AuthorKey key, @Nullable String name, long acts) {
        var isYou = key.equals(MINE);
        return new ShowTeam.Member(
                key.author(),
                Optional.ofNullable(name),
                key,
                isYou ? Trust.RELIED_UPON : Trust.NOT_RELIED_UPON,
                isYou,
                acts,
                isYou ? 11 : 2,
                Instant.EPOCH,
                isYou ? null : 3L);
    }

    private void requireWhole() {
        if (isBroken) {
            throw new CatalogueException("The disk is gone");
        }
    }

    @Override
    public AuthorId author() {
        return MINE.author();
    }

    @Override
    public void rely(CaseId in, AuthorId author, Trust trust) {
        said.add(author.equals(THEIRS.author()) ? trust.words() : "of nobody");
    }

    @Override
    public void name(AuthorKey key, String name) {
        said.add(name + " " + key.fingerprint());
    }

    @Override
    public void nameFrom(Path key, String name) {
        if (isRefused) {
            throw new RefusedException("Not kept: that file is no public key.");
        }
        said.add(name + " from " + key);
    }

    @Override
    public void rename(String pseudonym) {
        said.add(pseudonym);
    }

    @Override
    public boolean isLocked() {
        return locked;
    }

    @Override
    public boolean unlock(char[] passphrase) {
        requireWhole();
        locked = !new String(passphrase).equals("right");
        return !locked;
    }
}
