package org.whence.ui.exchange;

import static org.whence.ui.kit.Messages.text;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.custody.Trust;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.FilePrompt;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;
import org.whence.work.exchange.ShowTeam.Member;

/// Who has a part in the case, with their keys, and whose records count in it.
final class TeamPage {

    private final TeamViewModel model;
    private final VBox members = new VBox(Space.SMALL);
    private final Label trouble = Wrapped.label("", "w-dense", "w-danger-text");
    private final ScrollPane root;

    TeamPage(TeamViewModel model) {
        this.model = model;
        trouble.textProperty().bind(model.troubleProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        var page = new VBox(
                Space.BASE,
                Page.title(text("exchange.team")),
                Page.of(text("exchange.teamSays"), "w-muted"),
                members,
                trouble,
                Page.part(text("exchange.addColleague")),
                Page.of(text("exchange.addColleagueSays"), "w-dense", "w-muted"),
                adding());
        page.getStyleClass().add("w-exchange-page");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.getStyleClass().add("w-plain-scroll");
        model.membersProperty().addListener((_, _, now) -> {
            members.getChildren().setAll(now.stream().map(this::card).toList());
        });
    }

    Region root() {
        return root;
    }

    private Node card(Member member) {
        var name = new Label(
                member.name().map(Isolated::name).orElse(text("exchange.unknown")),
                (member.isYou() ? Icon.KEY : Icon.COLLEAGUE).node());
        name.getStyleClass().add("w-strong");
        var key = member.key();
        var fingerprint = Page.of(key == null ? text("exchange.noKey") : key.fingerprint(), "w-mono", "w-muted");
        var latest = member.latest();
        var acts = Page.of(
                latest == null
                        ? text("exchange.noActs")
                        : text("exchange.actsAndMedia", member.acts(), member.media(), Figures.logged(latest)),
                "w-dense",
                "w-muted");
        var says = new VBox(Space.HAIR, name, fingerprint, acts, Page.of(standing(member), "w-dense"));
        if (member.forkedAt() instanceof Long line) {
            says.getChildren().add(Page.of(text("exchange.forked", line), "w-dense", "w-danger-text"));
        }
        HBox.setHgrow(says, Priority.ALWAYS);
        var card = new HBox(Space.BASE, says, member.isYou() ? you(member) : other(member));
        card.getStyleClass().add("w-card");
        return card;
    }

    private static String standing(Member member) {
        if (member.isYou()) {
            return text("exchange.you");
        }
        return switch (member.trust()) {
            case RELIED_UPON -> text("exchange.reliedUpon");
            case NOT_RELIED_UPON -> text("exchange.notReliedUpon");
            case SET_ASIDE -> text("exchange.setAside");
        };
    }

    private Node you(Member member) {
        var name = new TextField(member.name().orElse(""));
        name.setAccessibleText(text("exchange.pseudonym"));
        name.setPrefColumnCount(14);
        var rename = new Button(text("exchange.rename"));
        rename.setOnAction(_ -> model.rename(name.getText()));
        var copy = new Button(text("exchange.copyKey"), Icon.COPY.node());
        copy.setOnAction(_ -> copy(member));
        var box = new VBox(Space.SNUG, new HBox(Space.SNUG, name, rename), copy);
        box.setAlignment(Pos.TOP_RIGHT);
        return box;
    }

    private static void copy(Member member) {
        var key = member.key();
        if (key != null) {
            var content = new ClipboardContent();
            content.putString(key.line());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private Node other(Member member) {
        var box = new VBox(Space.SNUG);
        box.setAlignment(Pos.TOP_RIGHT);
        if (member.acts() > 0) {
            trust(box, member, Trust.RELIED_UPON, text("exchange.rely"));
            trust(box, member, Trust.NOT_RELIED_UPON, text("exchange.doNotRely"));
            trust(box, member, Trust.SET_ASIDE, text("exchange.doSetAside"));
        }
        var key = member.key();
        if (member.name().isEmpty() && key != null) {
            var name = new TextField();
            name.setPromptText(text("exchange.namePrompt"));
            name.setAccessibleText(text("exchange.namePrompt"));
            name.setPrefColumnCount(12);
            var keep = new Button(text("exchange.keepKey"));
            keep.setOnAction(_ -> model.name(key.line(), name.getText()));
            box.getChildren().add(new HBox(Space.SNUG, name, keep));
        }
        return box;
    }

    private void trust(VBox box, Member member, Trust trust, String words) {
        if (member.trust() != trust) {
            var button = new Button(words);
            button.setOnAction(_ -> model.rely(member, trust));
            button.setMaxWidth(Double.MAX_VALUE);
            box.getChildren().add(button);
        }
    }

    private Node adding() {
        var name = new TextField();
        name.setPromptText(text("exchange.namePrompt"));
        name.setAccessibleText(text("exchange.namePrompt"));
        name.setPrefColumnCount(12);
        var key = new TextField();
        key.setPromptText("ssh-ed25519 AAAA…");
        key.setAccessibleText(text("exchange.keyPrompt"));
        key.getStyleClass().add("w-mono");
        HBox.setHgrow(key, Priority.ALWAYS);
        var keep = new Button(text("exchange.keepKey"));
        keep.setOnAction(_ -> model.name(key.getText(), name.getText()));
        var file = new Button(text("exchange.keyFile"), Icon.FILE.node());
        file.setOnAction(_ -> chooseKey(name.getText()));
        file.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> name.getText().isBlank(), name.textProperty()));
        return new HBox(Space.SMALL, name, key, keep, file);
    }

    private void chooseKey(String name) {
        new FilePrompt(root, text("exchange.choosePublicKey"))
                .of("OpenSSH", "*.pub")
                .open()
                .ifPresent(file -> model.nameFrom(file, name));
    }
}
