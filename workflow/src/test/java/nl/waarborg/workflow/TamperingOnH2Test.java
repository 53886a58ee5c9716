package nl.waarborg.workflow;

import javax.sql.DataSource;

class TamperingOnH2Test extends TamperingContract {

    @Override
    DataSource emptyDatabase() {
        return Databases.h2(folder);
    }
}
