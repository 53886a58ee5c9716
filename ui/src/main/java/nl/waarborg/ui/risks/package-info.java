/** The risks of a project: the matrix before and after measures, the trend per version and the action plan to take away. */
package nl.waarborg.ui.risks;
