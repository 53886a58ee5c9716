package nl.waarborg.ui.oversight;

import java.util.List;

/** The first page of Controle: a card for each question. */
public record OverviewView(List<ListView.Tab> tabs, List<Card> cards) {

    /** A question with its two most important numbers. */
    public record Card(String word, String icon, List<Figure> figures) {
    }
}
