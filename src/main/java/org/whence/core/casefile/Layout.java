package org.whence.core.casefile;

import java.util.Set;
import java.util.regex.Pattern;
import org.whence.core.custody.ChainName;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;
import org.whence.core.record.MediaId;

/// What lies where in a case file: one bag (RFC 8493) in the folder `case`. No name in it comes from evidence.
public final class Layout {

    /// The folder that all else lies in.
    public static final String ROOT = "case/";

    /// The namespace of the signature over the tag manifest (OpenSSH, PROTOCOL.sshsig).
    public static final String NAMESPACE = "casefile@whence";

    public static final String BAGIT = "bagit.txt";
    public static final String BAG_INFO = "bag-info.txt";
    public static final String MANIFEST = "manifest-sha256.txt";
    public static final String VERIFY = "VERIFY.txt";
    public static final String SIGNER = "signer.pub";
    public static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    public static final String SIGNATURE = TAG_MANIFEST + ".sig";

    static final String LOG = "data/log/";
    static final String ACTS = "data/acts/";
    static final String CHECKPOINTS = "data/checkpoints/";
    static final String KEYS = CHECKPOINTS + "allowed_signers";
    static final String EXAMINATIONS = "data/examinations/";
    static final String SOUNDS = "data/sounds/";
    static final String ORIGINALS = "data/media/";
    static final String STAMPS = "data/stamps/";

    /// What the tag manifest speaks of.
    static final Set<String> TAGS = Set.of(BAGIT, BAG_INFO, MANIFEST, VERIFY, SIGNER);

    private static final String CHAIN = "[0-9a-f]{64}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern DATA = Pattern.compile("data/(log/" + CHAIN + "\\.tsv"
            + "|acts/" + CHAIN + "\\.jsonl"
            + "|checkpoints/(" + CHAIN + "\\.txt(\\.sig)?|allowed_signers)"
            + "|examinations/[0-9a-f]{64}\\.json"
            + "|sounds/[0-9a-f]{64}\\.txt"
            + "|media/[0-9a-f]{64}\\.[a-z0-9]{1,8}"
            + "|stamps/[0-9a-f]{64}\\.(txt|tsr|ots)"
            + "|readable/(acts|media)\\.csv)");
    private static final int HASH = 64;

    private Layout() {}

    /// Whether a file of this name, without the root, can lie in a case file.
    public static boolean knows(String name) {
        return TAGS.contains(name)
                || name.equals(TAG_MANIFEST)
                || name.equals(SIGNATURE)
                || DATA.matcher(name).matches();
    }

    static boolean isData(String name) {
        return name.startsWith("data/");
    }

    /// Whether it is one of the files that say once more what the logs say.
    static boolean isMade(String name) {
        return name.startsWith(STAMPS) || name.startsWith("data/readable/");
    }

    /// What the files of a chain are called, without folder and ending: `AUTHOR-DESK`.
    static String chain(ChainName chain) {
        return chain.author().hex() + "-" + chain.desk();
    }

    /// The chain of the case whose lines lie in the file of that name.
    static ChainName chain(String log, CaseId in) {
        var name = log.substring(LOG.length(), log.length() - ".tsv".length());
        return new ChainName(in, new AuthorId(name.substring(0, HASH)), DeskId.parse(name.substring(HASH + 1)));
    }

    static MediaId media(String name, String folder) {
        return new MediaId(name.substring(folder.length(), folder.length() + HASH));
    }

    /// What an original's name ends in, by its media type: `jpg`.
    public static String extension(String type) {
        var subtype = type.substring(type.indexOf('/') + 1).replaceAll("^x-|[^a-z0-9]", "");
        return switch (subtype) {
            case "" -> "bin";
            case "jpeg" -> "jpg";
            case "quicktime" -> "mov";
            case "matroska" -> "mkv";
            case "octetstream" -> "bin";
            default -> subtype.substring(0, Math.min(subtype.length(), 8));
        };
    }

    /// Where an original lies.
    ///
    /// @param extension by its content: `jpg`
    public static String original(MediaId media, String extension) {
        return ORIGINALS + media.hex() + "." + extension;
    }
}
