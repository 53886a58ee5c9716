package nl.waarborg.ui.projects;

import nl.waarborg.ui.frame.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the list of projects in the menu. */
@Configuration
class ProjectsMenu {

    @Bean
    MenuItem projectsMenuItem() {
        return new MenuItem(20, "projects.menu", "/projecten", "folder");
    }
}
