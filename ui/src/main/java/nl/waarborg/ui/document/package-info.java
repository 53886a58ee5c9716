/** Documents of a project: adding one, and getting it back exactly as it was. */
package nl.waarborg.ui.document;
