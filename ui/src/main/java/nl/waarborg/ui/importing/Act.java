package nl.waarborg.ui.importing;

import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.ProjectCommand;

/**
 * A command of a project's history and the circumstances in which it was given.
 *
 * @param command the command
 * @param by      a pseudonymous person per role, on the day it happened
 * @param path    the place in the file that tells of it
 */
record Act(ProjectCommand command, By by, String path) {
}
