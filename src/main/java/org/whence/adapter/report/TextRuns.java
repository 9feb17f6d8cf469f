package org.whence.adapter.report;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/// Splits a paragraph into runs of one direction each (Unicode UAX 9, as the JDK carries it out).
final class TextRuns implements BidiSplitter {

    private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
    private Integer[] visual = {};

    @Override
    public void setParagraph(String paragraph, byte direction) {
        bidi = new Bidi(
                paragraph, direction == BidiSplitter.RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        var levels = new byte[bidi.getRunCount()];
        visual = new Integer[levels.length];
        for (var run = 0; run < levels.length; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            visual[run] = run;
        }
        if (levels.length > 0) { // an empty paragraph has none
            Bidi.reorderVisually(levels, 0, visual, 0, levels.length);
        }
    }

    @Override
    public int countTextRuns() {
        return visual.length;
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        var run = visual[index];
        var start = bidi.getRunStart(run);
        var direction = bidi.getRunLevel(run) % 2 == 1 ? BidiSplitter.RTL : BidiSplitter.LTR;
        return new BidiTextRun(start, bidi.getRunLimit(run) - start, direction);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        var found = paragraph
                .codePoints()
                .map(Character::getDirectionality)
                .filter(of -> of == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || of == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || of == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .findFirst();
        if (found.isEmpty()) {
            return BidiSplitter.NEUTRAL;
        }
        return found.getAsInt() == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? BidiSplitter.LTR : BidiSplitter.RTL;
    }
}
