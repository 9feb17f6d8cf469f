package org.whence.ui.item.notes;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;

/// Markdown as it is read, each block in the direction of its first strong letter.
final class MarkdownView {

    private MarkdownView() {}

    static Region of(String text) {
        var box = new VBox(Space.TIGHT);
        Markdown.parse(text).forEach(block -> box.getChildren().add(flow(block)));
        return box;
    }

    private static TextFlow flow(Markdown.Block block) {
        var flow = new TextFlow();
        flow.getStyleClass().add("w-markdown");
        switch (block.kind()) {
            case PARAGRAPH -> {}
            case HEADING -> flow.getStyleClass().add("heading");
            case ITEM -> flow.getStyleClass().add("item");
            case QUOTATION -> flow.getStyleClass().add("quotation");
        }
        if (!block.lead().isEmpty()) {
            flow.getChildren().add(new Text(block.lead()));
        }
        for (var run : block.runs()) {
            for (var words : Wrapped.texts(run.words())) {
                switch (run.look()) {
                    case PLAIN -> {}
                    case STRONG -> words.getStyleClass().add("w-strong");
                    case CODE -> words.getStyleClass().add("w-mono");
                }
                flow.getChildren().add(words);
            }
        }
        flow.setNodeOrientation(Wrapped.direction(block.words()));
        return flow;
    }
}
