export declare const TEMPLATE: string;
export declare const APP_PASSWORD: string;
export declare const WORKER_PASSWORD: string;
