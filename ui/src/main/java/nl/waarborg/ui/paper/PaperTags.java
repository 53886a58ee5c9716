package nl.waarborg.ui.paper;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * The tags of a PDF (ISO 32000-1, 14.7 and 14.8): what is a heading, a list, a cell, in reading order, and which pieces of
 * which page belong to it. A screen reader reads these, not the page.
 */
final class PaperTags {

    private static final COSName TABS = COSName.getPDFName("Tabs");
    private static final COSName PARENT_TREE_NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");
    private static final COSName MARKED_CONTENT = COSName.getPDFName("MCR");

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final COSDictionary document;
    /** Pairs of a key and what hangs under it, by rising key: of a page the tag of each piece, of a link its tag. */
    private final COSArray parents = new COSArray();
    private int nextKey;
    private COSDictionary page;
    private COSArray onPage;

    PaperTags() {
        document = add(root.getCOSObject(), "Document");
    }

    /** The tag around everything. */
    COSDictionary document() {
        return document;
    }

    /** A new tag as the last one under another. */
    COSDictionary add(COSDictionary parent, String type) {
        COSDictionary tag = new COSDictionary();
        tag.setName(COSName.S, type);
        tag.setItem(COSName.P, parent);
        kids(parent).add(tag);
        return tag;
    }

    /** A new heading cell; {@code scope} is {@code Row} or {@code Column}. */
    COSDictionary addHeaderCell(COSDictionary row, String scope) {
        COSDictionary cell = add(row, "TH");
        COSDictionary attribute = new COSDictionary();
        attribute.setDirect(true);
        attribute.setName(COSName.O, "Table");
        attribute.setName("Scope", scope);
        cell.setItem(COSName.A, attribute);
        return cell;
    }

    /** From here on pieces stand on this page. */
    void turn(PDPage next) {
        page = next.getCOSObject();
        page.setItem(TABS, COSName.S);
        onPage = new COSArray();
        page.setInt(COSName.STRUCT_PARENTS, hang(onPage));
    }

    /** The number on its page of a new piece that belongs to a tag. */
    int piece(COSDictionary tag) {
        int number = onPage.size();
        onPage.add(tag);
        if (!tag.containsKey(COSName.PG)) {
            tag.setItem(COSName.PG, page);
        }
        if (tag.getDictionaryObject(COSName.PG) == page) {
            kids(tag).add(COSInteger.get(number));
        } else {
            COSDictionary elsewhere = new COSDictionary();
            elsewhere.setDirect(true);
            elsewhere.setItem(COSName.TYPE, MARKED_CONTENT);
            elsewhere.setItem(COSName.PG, page);
            elsewhere.setInt(COSName.MCID, number);
            kids(tag).add(elsewhere);
        }
        return number;
    }

    /** Joins a link on this page to its tag. */
    void join(COSDictionary tag, PDAnnotationLink link) {
        COSDictionary reference = new COSDictionary();
        reference.setDirect(true);
        reference.setItem(COSName.TYPE, COSName.OBJR);
        reference.setItem(COSName.OBJ, link.getCOSObject());
        reference.setItem(COSName.PG, page);
        kids(tag).add(reference);
        link.setStructParent(hang(tag));
    }

    /** Puts the tags into the document. */
    void finish(PDDocumentCatalog catalog) {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, parents);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.getCOSObject().setInt(PARENT_TREE_NEXT_KEY, nextKey);
        catalog.setStructureTreeRoot(root);
    }

    private int hang(COSBase under) {
        parents.add(COSInteger.get(nextKey));
        parents.add(under);
        return nextKey++;
    }

    private static COSArray kids(COSDictionary tag) {
        COSArray kids = tag.getCOSArray(COSName.K);
        if (kids == null) {
            kids = new COSArray();
            kids.setDirect(true);
            tag.setItem(COSName.K, kids);
        }
        return kids;
    }
}
