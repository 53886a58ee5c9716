/** The DPIA as a document to take away: as its model has it or under the headings of the EDPB's template. */
package nl.waarborg.ui.dpiadocument;
