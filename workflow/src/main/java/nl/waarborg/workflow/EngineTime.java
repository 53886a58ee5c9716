package nl.waarborg.workflow;

import java.time.InstantSource;
import java.util.Date;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Gives everything the engine makes the time that we say it is. The engine's own clock is one for all engines of the
 * process and cannot be set back for one of them.
 */
final class EngineTime {

    private EngineTime() {}

    /** Timers that count from our time. */
    static BusinessCalendarManager calendars(InstantSource time) {
        MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar() {
            @Override
            public Date resolveDuedate(String term, Date from) {
                return super.resolveDuedate(term, from == null ? now(time) : from);
            }
        });
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar() {
            @Override
            public Date resolveDuedate(String moment, Date from) {
                return super.resolveDuedate(moment, from == null ? now(time) : from);
            }
        });
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar() {
            @Override
            public Date resolveDuedate(String cycle, Date from, long offset) {
                return super.resolveDuedate(cycle, from == null ? now(time) : from, offset);
            }
        });
        return calendars;
    }

    /** Rows dated by our time; {@code inserting} sees each of them first and may give it an id. */
    static DbEntityManagerFactory rows(IdGenerator ids, InstantSource time, Consumer<DbEntity> inserting) {
        return new DbEntityManagerFactory(ids) {
            @Override
            public DbEntityManager openSession() {
                PersistenceSession session = Context.getCommandContext().getSession(PersistenceSession.class);
                return new DbEntityManager(ids, session) {
                    @Override
                    public void insert(DbEntity row) {
                        inserting.accept(row);
                        date(row, time);
                        super.insert(row);
                    }
                };
            }
        };
    }

    private static void date(DbEntity row, InstantSource time) {
        if (row instanceof TaskEntity task) {
            task.setCreateTime(now(time));
        } else if (row instanceof JobEntity job) {
            job.setCreateTime(now(time));
        } else if (row instanceof EventSubscriptionEntity subscription) {
            subscription.setCreated(now(time));
        }
    }

    private static Date now(InstantSource time) {
        return Date.from(time.instant());
    }
}
