package org.whence.ui.kit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The colours of the theme in use, for what is drawn on a canvas. Its node has to be in the scene; it shows nothing.
///
/// Looked-up colours do not reach a canvas, so each is read back from the background of a hidden region.
public final class Palette {

    private final Pane root = new Pane();
    private final Map<Token, Region> regions = new EnumMap<>(Token.class);
    private final List<Runnable> listeners = new ArrayList<>();

    public Palette() {
        root.setManaged(false);
        root.setMouseTransparent(true);
        root.setOpacity(0);
        for (var token : Token.values()) {
            var region = new Region();
            region.getStyleClass().add(token.styleClass());
            region.backgroundProperty().addListener((_, _, _) -> listeners.forEach(Runnable::run));
            regions.put(token, region);
            root.getChildren().add(region);
        }
    }

    public Pane root() {
        return root;
    }

    /// The colour of `token`; transparent before the theme was applied.
    public Color color(Token token) {
        var region = regions.get(token);
        var background = region == null ? null : region.getBackground();
        return background != null && background.getFills().getFirst().getFill() instanceof Color color
                ? color
                : Color.TRANSPARENT;
    }

    /// Calls `repaint` whenever a colour changes; several times when the theme does.
    public void onChange(Runnable repaint) {
        listeners.add(repaint);
    }
}
