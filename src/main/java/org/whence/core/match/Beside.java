package org.whence.core.match;

/// What the other stream of two media does where one is the same: the sound where a match is of pictures, the pictures
/// where it is of sound. "Same sound, other pictures" is a clip that was dubbed, or two that were filmed side by side;
/// "same pictures, other sound" one that was given a new sound.
public enum Beside {
    /// It is the same as well.
    SAME,
    /// It is the same, but lies elsewhere: the sound of those pictures is heard, shifted, or the pictures of that sound
    /// are shown at another time.
    ELSEWHERE,
    /// It is another.
    OTHER,
    /// One of the two has none, or too little to tell.
    UNKNOWN
}
