package org.whence.core.fingerprint;

import java.util.List;

/// The fingerprint of a still picture: its PDQ hash in all eight orientations, and how much there is to hash.
///
/// @param dihedral the hashes of the picture turned and mirrored, in the order of [Orientation]; the first is the
/// picture as it stands
/// @param quality 0 to 100: how much gradient there is; below 50 a hash says little
public record PictureFingerprint(List<PdqHash> dihedral, int quality) {

    /// Raised whenever equal pixels would get another hash, of a picture or of a frame. Only equal versions are
    /// compared:
    /// whoever raises it deletes, by a script of the catalogue, what packs of other versions say (`pack_hash`).
    public static final int VERSION = 1;

    public PictureFingerprint {
        dihedral = List.copyOf(dihedral);
        if (dihedral.size() != Orientation.values().length) {
            throw new IllegalArgumentException("Expected eight hashes, got " + dihedral.size());
        }
    }

    public PdqHash hash() {
        return dihedral.getFirst();
    }
}
