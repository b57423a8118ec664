import IconRisk from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconLines from '@tabler/icons-react/dist/esm/icons/IconAlignLeft.mjs';
import IconArrow from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs';
import IconPayment from '@tabler/icons-react/dist/esm/icons/IconBuildingBank.mjs';
import IconBuilding from '@tabler/icons-react/dist/esm/icons/IconBuildingCommunity.mjs';
import IconCalendar from '@tabler/icons-react/dist/esm/icons/IconCalendar.mjs';
import IconChart from '@tabler/icons-react/dist/esm/icons/IconChartBar.mjs';
import IconTick from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import IconEuro from '@tabler/icons-react/dist/esm/icons/IconCurrencyEuro.mjs';
import IconMore from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import IconEye from '@tabler/icons-react/dist/esm/icons/IconEye.mjs';
import IconAgreement from '@tabler/icons-react/dist/esm/icons/IconFileCertificate.mjs';
import IconFile from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs';
import IconFlag from '@tabler/icons-react/dist/esm/icons/IconFlag.mjs';
import IconGauge from '@tabler/icons-react/dist/esm/icons/IconGauge.mjs';
import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs';
import IconSignOut from '@tabler/icons-react/dist/esm/icons/IconLogout.mjs';
import IconMail from '@tabler/icons-react/dist/esm/icons/IconMail.mjs';
import IconGantt from '@tabler/icons-react/dist/esm/icons/IconMenuDeep.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconReceipt from '@tabler/icons-react/dist/esm/icons/IconReceipt.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import IconHierarchy from '@tabler/icons-react/dist/esm/icons/IconSitemap.mjs';
import IconUpload from '@tabler/icons-react/dist/esm/icons/IconUpload.mjs';
import IconPerson from '@tabler/icons-react/dist/esm/icons/IconUserPlus.mjs';
import IconCross from '@tabler/icons-react/dist/esm/icons/IconX.mjs';

/** The icons in use, by what they stand for: Tabler outline, imported one by one. */
const icons = {
  agreement: IconAgreement,
  arrow: IconArrow,
  calendar: IconCalendar,
  chart: IconChart,
  chevron: IconChevronDown,
  clock: IconClock,
  copy: IconCopy,
  cross: IconCross,
  download: IconDownload,
  euro: IconEuro,
  eye: IconEye,
  file: IconFile,
  flag: IconFlag,
  gantt: IconGantt,
  gauge: IconGauge,
  history: IconHistory,
  invite: IconPerson,
  lines: IconLines,
  receipt: IconReceipt,
  mail: IconMail,
  more: IconMore,
  organisations: IconBuilding,
  payment: IconPayment,
  plus: IconPlus,
  risk: IconRisk,
  search: IconSearch,
  signOut: IconSignOut,
  tick: IconTick,
  tree: IconHierarchy,
  upload: IconUpload,
};

export type IconName = keyof typeof icons;

/** An icon, always beside a word. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  const Drawn = icons[name];
  return <Drawn size={size} stroke={1.75} aria-hidden="true" />;
}
