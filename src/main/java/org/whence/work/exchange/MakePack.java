package org.whence.work.exchange;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.PackEntry;
import org.whence.core.casefile.PackFiles;
import org.whence.core.casefile.PackHead;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Signer;
import org.whence.core.examination.Examinations;
import org.whence.core.examination.SoundPrints;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Listing;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.work.show.CheckClaims;

/// Writes what this desk knows of media into a pack: hashes and fingerprints, the earliest appearance that
/// it recorded itself, the gravest verdict. No name, no text, no footage.
public final class MakePack {

    private static final int SALT_BYTES = 32;

    private final Listing listing;
    private final Examinations examinations;
    private final SoundPrints sounds;
    private final Appearances appearances;
    private final CheckClaims check;
    private final PackFiles files;
    private final ActLog log;
    private final Signer signer;
    private final RandomGenerator random;

    public MakePack(
            Listing listing,
            Examinations examinations,
            SoundPrints sounds,
            Appearances appearances,
            CheckClaims check,
            PackFiles files,
            ActLog log,
            Signer signer,
            RandomGenerator random) {
        this.listing = listing;
        this.examinations = examinations;
        this.sounds = sounds;
        this.appearances = appearances;
        this.check = check;
        this.files = files;
        this.log = log;
        this.signer = signer;
        this.random = random;
    }

    /// What is to go into a pack.
    ///
    /// @param cases of which, at least one
    /// @param only of these media; none: of all
    /// @param salted hashes that only who looks a media up can compare: then nothing finds near copies
    /// @param contact how the sender can be asked
    public record Choices(Set<CaseId> cases, Set<MediaId> only, boolean salted, String contact) {

        public Choices {
            cases = Set.copyOf(cases);
            only = Set.copyOf(only);
        }
    }

    /// A pack that was written.
    ///
    /// @param signed whether it is: lists as others have them are not
    /// @param withFingerprints how many of its entries can be found by what is seen
    public record Made(Path file, String contents, boolean signed, long entries, long withFingerprints) {}

    /// Writes it: a list of PDQ hashes where the name ends in `.txt` or `.te`, vPDQ where it ends in
    /// `.json`, else a pack.
    ///
    /// @throws IllegalStateException if the key is locked
    /// @throws org.whence.core.casefile.CaseFileException if it cannot be written
    public Made write(Choices choices, Path target) {
        var salt = choices.salted() ? salt() : null;
        var entries = new TreeMap<String, PackEntry>();
        choices.cases().stream()
                .sorted()
                .forEach(in -> listing.items(Listing.Query.of(in), 0, Integer.MAX_VALUE).stream()
                        .map(Listing.Item::media)
                        .filter(media ->
                                choices.only().isEmpty() || choices.only().contains(media))
                        .map(media -> entry(media, in, salt))
                        .forEach(entry -> entries.merge(entry.name(), entry, MakePack::earlier)));
        var all = List.copyOf(entries.values());
        var name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        var list = name.endsWith(".txt") || name.endsWith(".te") || name.endsWith(".json");
        var contents = list
                ? files.writeList(target, all)
                : files.write(
                        target,
                        new PackHead(signer.publicKey(), choices.contact(), salt, all.size(), (long)
                                PictureFingerprint.VERSION),
                        all.iterator(),
                        signer);
        choices.cases().stream().sorted().forEach(in -> log.record(in, new Act.Exported(contents, 0, 0, false)));
        return new Made(
                target,
                contents,
                !list,
                all.size(),
                all.stream().filter(PackEntry::hasFingerprints).count());
    }

    private String salt() {
        var bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private PackEntry entry(MediaId media, CaseId in, @Nullable String salt) {
        var examination = salt == null ? examinations.made(media).orElse(null) : null;
        var picture = examination == null ? null : examination.picture();
        var seen = earliest(media, in);
        return new PackEntry(
                salt == null ? media.hex() : PackHead.salted(salt, media),
                picture == null ? null : picture.hash(),
                picture == null ? 0 : picture.quality(),
                examination == null ? List.of() : examination.frames(),
                examination == null || examination.sound() == null
                        ? null
                        : sounds.of(media)
                                .map(sound -> new PackEntry.Sound(SoundFingerprint.VERSION, sound))
                                .orElse(null),
                seen == null ? null : seen.when(),
                seen == null ? null : seen.basis(),
                verdict(media, in));
    }

    /// Of what this desk recorded itself, for of that alone it can speak.
    private @Nullable Appearance earliest(MediaId media, CaseId in) {
        var own = signer.publicKey().author();
        return appearances.of(media, in).stream()
                .filter(seen -> seen.in().equals(in) && seen.by().equals(own))
                .filter(seen -> seen.when().to() != null)
                .min(Comparator.comparing((Appearance seen) -> seen.when().to())
                        .thenComparing(Appearance::basis)
                        .thenComparing(Appearance::id))
                .orElse(null);
    }

    private @Nullable String verdict(MediaId media, CaseId in) {
        return PackFiles.gravest(check.about(media, in).stream()
                        .filter(judged -> judged.claim().attribute() == Claim.Attribute.WHEN)
                        .map(judged -> judged.verdict().word())
                        .toList())
                .orElse(null);
    }

    /// Of a media in two cases, what came first.
    private static PackEntry earlier(PackEntry one, PackEntry other) {
        var first = one.span().to();
        var second = other.span().to();
        return first == null || second != null && second.isBefore(first) ? other : one;
    }
}
