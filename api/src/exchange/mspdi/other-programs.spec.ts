import { describe, expect, it } from '@jest/globals';
import { readMspdi } from './mspdi-reader.js';

const read = (text: string) => readMspdi(Buffer.from(text));
const told = ({ losses }: Awaited<ReturnType<typeof read>>) => losses.map(({ what, code }) => `${what} ${code}`.trim());

/** As Microsoft Project 2016 saves: a row for the project, tabs, manual dates, texts for dates, blank rows, hours and money. */
const MICROSOFT = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Project xmlns="http://schemas.microsoft.com/project">
	<SaveVersion>14</SaveVersion><BuildNumber>16.0.4266.1001</BuildNumber><Name>pump.xml</Name>
	<StartDate>2020-01-06T08:00:00</StartDate><CalendarUID>1</CalendarUID><MinutesPerDay>480</MinutesPerDay>
	<OutlineCodes/><WBSMasks/><ExtendedAttributes/>
	<Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>0</BaseCalendarUID>
		<WeekDays><WeekDay><DayType>1</DayType><DayWorking>0</DayWorking></WeekDay><WeekDay><DayType>2</DayType><DayWorking>1</DayWorking></WeekDay>
		<WeekDay><DayType>0</DayType><DayWorking>0</DayWorking><TimePeriod><FromDate>2020-08-03T00:00:00</FromDate><ToDate>2020-08-14T23:59:00</ToDate></TimePeriod></WeekDay></WeekDays></Calendar>
		<Calendar><UID>3</UID><Name>Ana</Name><IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>1</BaseCalendarUID>
		<Exceptions><Exception><TimePeriod><FromDate>2020-02-03T00:00:00</FromDate><ToDate>2020-02-03T23:59:00</ToDate></TimePeriod><DayWorking>0</DayWorking></Exception></Exceptions></Calendar></Calendars>
	<Tasks>
		<Task><UID>0</UID><ID>0</ID><Name>Pump</Name><OutlineLevel>0</OutlineLevel><Summary>1</Summary></Task>
		<Task><UID>4</UID><ID>1</ID><Name>WP1 - Pump</Name><WBS>1</WBS><OutlineNumber>1</OutlineNumber><OutlineLevel>1</OutlineLevel>
			<Start>2020-01-06T08:00:00</Start><Finish>2020-02-14T17:00:00</Finish><Duration>PT240H0M0S</Duration><Summary>1</Summary><Cost>250000</Cost></Task>
		<Task><UID>7</UID><ID>2</ID><Name>Design</Name><WBS>1.1</WBS><OutlineNumber>1.1</OutlineNumber><OutlineLevel>2</OutlineLevel>
			<StartText></StartText><Start>2020-01-06T08:00:00</Start><Finish>2020-01-31T17:00:00</Finish><Duration>PT160H0M0S</Duration>
			<Milestone>0</Milestone><Summary>0</Summary><PercentComplete>40</PercentComplete><ConstraintType>5</ConstraintType><CalendarUID>-1</CalendarUID>
			<ConstraintDate>2020-02-03T17:00:00</ConstraintDate><Deadline>2020-02-07T17:00:00</Deadline>
			<Baseline><Number>0</Number><Start>2020-01-06T08:00:00</Start><Finish>2020-01-24T17:00:00</Finish><TimephasedData><Type>4</Type><Value>PT8H</Value></TimephasedData></Baseline>
			<Baseline><Number>3</Number><Cost>100</Cost></Baseline></Task>
		<Task><UID>8</UID><ID>3</ID><IsNull>1</IsNull></Task>
		<Task><UID>9</UID><ID>4</ID><Name>Trial</Name><WBS>1.2</WBS><OutlineNumber>1.2</OutlineNumber><OutlineLevel>2</OutlineLevel>
			<Start>2020-02-04T13:00:00</Start><Finish>2020-02-04T17:00:00</Finish><Duration>PT4H0M0S</Duration><Active>1</Active>
			<PredecessorLink><PredecessorUID>7</PredecessorUID><Type>1</Type><CrossProject>0</CrossProject><LinkLag>9600</LinkLag><LagFormat>7</LagFormat></PredecessorLink>
			<PredecessorLink><PredecessorUID>7</PredecessorUID><Type>3</Type><LinkLag>28800</LinkLag><LagFormat>8</LagFormat></PredecessorLink>
			<PredecessorLink><PredecessorUID>99</PredecessorUID><Type>1</Type></PredecessorLink>
			<PredecessorLink><PredecessorUID>7</PredecessorUID><Type>0</Type><LinkLag>50</LinkLag><LagFormat>19</LagFormat></PredecessorLink></Task>
		<Task><UID>12</UID><ID>5</ID><Name>Accepted</Name><WBS>1.3</WBS><OutlineNumber>1.3</OutlineNumber><OutlineLevel>2</OutlineLevel>
			<Start>2020-02-14T17:00:00</Start><Finish>2020-02-14T17:00:00</Finish><Duration>PT0H0M0S</Duration><Milestone>1</Milestone>
			<PredecessorLink><PredecessorUID>9</PredecessorUID><Type>1</Type><LinkLag>2400</LinkLag><LagFormat>5</LagFormat></PredecessorLink></Task>
	</Tasks>
	<Resources><Resource><UID>0</UID></Resource><Resource><UID>2</UID><Name>Vega</Name></Resource></Resources>
	<Assignments><Assignment><UID>1</UID><TaskUID>7</TaskUID><ResourceUID>2</ResourceUID><Units>1</Units><Work>PT160H0M0S</Work></Assignment></Assignments>
</Project>`;

/** As ProjectLibre writes through its library: booleans in words, decimals, elapsed lags, no calendar of its own. */
const PROJECTLIBRE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Project xmlns="http://schemas.microsoft.com/project" xmlns:ns2="http://www.projectlibre.org">
    <Name>Essai</Name><StartDate>2020-03-02T08:00:00</StartDate><MinutesPerDay>480</MinutesPerDay><CalendarUID>1</CalendarUID>
    <Tasks>
        <Task><UID>0</UID><ID>0</ID><Name>Essai</Name><OutlineLevel>0</OutlineLevel></Task>
        <Task><UID>1</UID><ID>1</ID><Name>Préparer</Name><IsNull>false</IsNull><WBS>1</WBS><OutlineLevel>1</OutlineLevel><Start>2020-03-02T08:00:00.0</Start>
            <Finish>2020-03-06T17:00:00.0</Finish><Duration>PT40H0M0.0S</Duration><Milestone>false</Milestone><PercentComplete>100</PercentComplete></Task>
        <Task><UID>2</UID><ID>2</ID><Name>Sécher</Name><IsNull>false</IsNull><WBS>2</WBS><OutlineLevel>1</OutlineLevel><Start>2020-03-16T08:00:00</Start>
            <Finish>2020-03-18T17:00:00</Finish><Duration>PT24H0M0.0S</Duration><Milestone>false</Milestone>
            <PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type><CrossProject>false</CrossProject><LinkLag>100800.0</LinkLag><LagFormat>8</LagFormat></PredecessorLink></Task>
        <Task><UID>3</UID><ID>3</ID><Name>Prêt</Name><IsNull>false</IsNull><WBS>3</WBS><OutlineLevel>1</OutlineLevel><Start>2020-03-18T17:00:00</Start>
            <Finish>2020-03-18T17:00:00</Finish><Duration>PT0H0M0.0S</Duration><Milestone>true</Milestone></Task>
    </Tasks>
</Project>`;

/** As GanttProject exports: days at midnight, the end of a bar being the morning after. */
const GANTTPROJECT = `<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project">
<Name>Essai</Name><StartDate>2020-05-04T00:00:00</StartDate><MinutesPerDay>480</MinutesPerDay>
<Tasks>
<Task><UID>1</UID><ID>1</ID><Name>Build</Name><OutlineLevel>1</OutlineLevel><Start>2020-05-04T00:00:00</Start><Finish>2020-05-09T00:00:00</Finish><Duration>PT32H0M0S</Duration><PercentComplete>0</PercentComplete></Task>
<Task><UID>2</UID><ID>2</ID><Name>Look</Name><OutlineLevel>1</OutlineLevel><Start>2020-05-11T00:00:00</Start><Finish>2020-05-12T00:00:00</Finish><Duration>PT8H0M0S</Duration>
<PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink></Task>
<Task><UID>3</UID><ID>3</ID><Name>Shown</Name><OutlineLevel>1</OutlineLevel><Start>2020-05-12T00:00:00</Start><Finish>2020-05-12T00:00:00</Finish><Duration>PT0H0M0S</Duration><Milestone>1</Milestone></Task>
</Tasks>
</Project>`;

describe('no task, link or baseline is lost, and what could not be kept is told', () => {
  it('of Microsoft Project', async () => {
    const file = await read(MICROSOFT);
    expect(
      file.items.map(({ key, kind, codes, title, startsOn, endsOn, parentKey, progress }) =>
        [key, kind, codes.join('/'), title, startsOn, endsOn, parentKey, progress].join(' '),
      ),
    ).toEqual([
      '4 WORK WP1/1 Pump 2020-01-06 2020-02-14  ',
      '7 WORK 1.1 Design 2020-01-06 2020-01-31 4 40',
      '9 WORK 1.2 Trial 2020-02-04 2020-02-04 4 ',
      '12 MILESTONE 1.3 Accepted 2020-02-14 2020-02-14 4 ',
    ]);
    expect(file.links).toEqual([
      { fromKey: '7', toKey: '9', type: 'FS', lag: 2, inCalendarDays: false },
      { fromKey: '7', toKey: '9', type: 'SS', lag: 2, inCalendarDays: true },
      { fromKey: '7', toKey: '9', type: 'FF', lag: 0, inCalendarDays: false },
      { fromKey: '9', toKey: '12', type: 'FS', lag: 1, inCalendarDays: false },
    ]);
    expect(file.baselines).toEqual([
      { name: '#0', takenOn: null, items: [{ key: '7', startsOn: '2020-01-06', endsOn: '2020-01-24' }] },
    ]);
    expect(file.items[1]?.partners).toEqual(['Vega']);
    expect(file.calendar).toMatchObject({
      weekdays: [1, 2, 3, 4, 5],
      closures: [{ from: '2020-08-03', until: '2020-08-14' }],
    });
    expect(file.calendars).toHaveLength(1);
    expect(told(file)).toEqual([
      'constraint 1.1',
      'deadline 1.1',
      'part-of-a-day 1.2',
      'link-to-nothing 1.2',
      'link-lag-share 1.2',
      'link-lag-rounded 1.3',
      'baseline-without-days 1.1',
    ]);
  });

  it('of ProjectLibre', async () => {
    const file = await read(PROJECTLIBRE);
    expect(file.items.map(({ kind, title, startsOn, endsOn }) => `${kind} ${title} ${startsOn} ${endsOn}`)).toEqual([
      'WORK Préparer 2020-03-02 2020-03-06',
      'WORK Sécher 2020-03-16 2020-03-18',
      'MILESTONE Prêt 2020-03-18 2020-03-18',
    ]);
    expect(file.links).toEqual([{ fromKey: '1', toKey: '2', type: 'FS', lag: 7, inCalendarDays: true }]);
    expect(told(file)).toEqual([]);
  });

  it('of GanttProject', async () => {
    const file = await read(GANTTPROJECT);
    expect(file.items.map(({ title, startsOn, endsOn }) => `${title} ${startsOn} ${endsOn}`)).toEqual([
      'Build 2020-05-04 2020-05-08',
      'Look 2020-05-11 2020-05-11',
      'Shown 2020-05-12 2020-05-12',
    ]);
    expect(file.links).toEqual([{ fromKey: '1', toKey: '2', type: 'FS', lag: 0, inCalendarDays: false }]);
    expect(told(file)).toEqual([]);
  });

  it('is read in the encoding it says, or bears', async () => {
    const latin = PROJECTLIBRE.replace('UTF-8', 'ISO-8859-1');
    const wide = PROJECTLIBRE.replace('UTF-8', 'UTF-16');
    const swapped = Buffer.from(`\ufeff${wide}`, 'utf16le').swap16();
    for (const bytes of [
      Buffer.from(latin, 'latin1'),
      Buffer.from(`\ufeff${wide}`, 'utf16le'),
      swapped,
      Buffer.from(`\ufeff${PROJECTLIBRE}`),
    ])
      expect((await readMspdi(bytes)).items[0]?.title).toBe('Préparer');
  });
});

const plan = (tasks: string) =>
  `<Project xmlns="http://schemas.microsoft.com/project"><Tasks>${tasks}</Tasks></Project>`;
const task = (inside: string) =>
  plan(`<Task><UID>1</UID><Name>Pump</Name><OutlineLevel>1</OutlineLevel>${inside}</Task>`);
const BOMB = `<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;

describe('a bad file is refused in clear, and nothing of it is believed', () => {
  it.each<[string, string | Buffer, string]>([
    ['nothing', '', 'plan-file.empty'],
    ['no XML', 'PK\u0003\u0004 not xml', 'plan-file.not-xml'],
    ['a broken end', plan('<Task>'), 'plan-file.not-xml'],
    ['half a file', MICROSOFT.slice(0, 900), 'plan-file.not-xml'],
    ['a page', '<html><body/></html>', 'plan-file.not-a-plan'],
    ['another program’s project', '<Project xmlns="urn:other"><Tasks/></Project>', 'plan-file.not-a-plan'],
    [
      'an external entity',
      `<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>${task('')}`,
      'plan-file.declares-entities',
    ],
    ['a bomb of entities', BOMB + task('<Notes>&b;</Notes>'), 'plan-file.declares-entities'],
    ['an entity that nobody declared', task('<Notes>&b;</Notes>'), 'plan-file.not-xml'],
    ['a well of elements', plan('<a>'.repeat(40) + '</a>'.repeat(40)), 'plan-file.too-deep'],
    [
      'more rows than anyone reads',
      plan(Array.from({ length: 2_001 }, (_, i) => `<Task><UID>${i + 1}</UID></Task>`).join('')),
      'plan-file.too-many',
    ],
    ['a text without end', task(`<Notes>${'a'.repeat(100_001)}</Notes>`), 'plan-file.too-many'],
    [
      'bytes that are not what they say',
      Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${task('<Notes>é</Notes>')}`, 'latin1'),
      'plan-file.wrong-encoding',
    ],
    ['an encoding of old', `<?xml version="1.0" encoding="EBCDIC-CP-FR"?>${task('')}`, 'plan-file.wrong-encoding'],
    [
      'one encoding under another',
      Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-8"?>${task('')}`, 'utf16le'),
      'plan-file.wrong-encoding',
    ],
    ['no rows', plan(''), 'plan-file.no-rows'],
    ['the same row twice', plan('<Task><UID>1</UID></Task><Task><UID>1</UID></Task>'), 'plan-file.same-uid'],
    ['a day that does not exist', task('<Start>2020-02-30T08:00:00</Start>'), 'plan-file.impossible-date'],
    ['a day of another century', task('<Start>1984-01-01T08:00:00</Start>'), 'plan-file.impossible-date'],
    ['no day', task('<Finish>soon</Finish>'), 'plan-file.impossible-date'],
    [
      'an end before its beginning',
      task('<Start>2020-02-03T08:00:00</Start><Finish>2020-02-02T17:00:00</Finish>'),
      'plan-file.ends-before-it-starts',
    ],
  ])('%s', async (_what, bytes, code) => {
    await expect(readMspdi(Buffer.from(bytes as string))).rejects.toMatchObject({ code });
  });
});
