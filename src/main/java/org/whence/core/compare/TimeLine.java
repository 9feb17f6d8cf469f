package org.whence.core.compare;

/// A straight line from times here to times there: `there = speed x here + offset`.
///
/// @param offsetMillis there when it is 0 here
record TimeLine(double speed, double offsetMillis) {

    double there(double hereMillis) {
        return speed * hereMillis + offsetMillis;
    }

    double here(double thereMillis) {
        return (thereMillis - offsetMillis) / speed;
    }
}
