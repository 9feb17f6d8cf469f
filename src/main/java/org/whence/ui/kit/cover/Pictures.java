package org.whence.ui.kit.cover;

import java.util.List;
import javafx.scene.layout.Region;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.CoverMode;
import org.whence.ui.kit.cover.CoverGate.Subject;
import org.whence.ui.kit.cover.CoverView.Fit;

/// Makes the views through which pictures reach the screen. One for the whole window.
public final class Pictures {

    private final PictureSource source;
    private final CoverLoader covers;
    private final CoverGate gate;
    private final Background background;

    public Pictures(PictureSource source, CoverGate gate, Background background) {
        this.source = source;
        this.covers = new CoverLoader(source, background);
        this.gate = gate;
        this.background = background;
    }

    /// A new view, which shows nothing yet.
    ///
    /// @param longestSide of the true picture when it is revealed, in pixels
    public CoverView view(Fit fit, int longestSide) {
        return new CoverView(this, fit, longestSide);
    }

    /// Says what covers look like from now on.
    public void coverAs(CoverMode mode) {
        covers.modeProperty().set(mode);
    }

    public CoverGate gate() {
        return gate;
    }

    /// Aims the gate for a screen, if that is the one shown: what is read late for another aims at nothing.
    ///
    /// @param body of the screen
    public void aim(Region body, List<Subject> subjects) {
        if (body.getScene() != null) {
            gate.aim(subjects);
        }
    }

    PictureSource source() {
        return source;
    }

    CoverLoader covers() {
        return covers;
    }

    Background background() {
        return background;
    }
}
